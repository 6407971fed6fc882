/*
 * The floor of the gap workbook in C: libxlsxwriter in its constant-memory mode, the same sheets, columns and cells, number formats by column.
 *
 *   workbook CELLS FILE    writes FILE from the cells (`floors/plain-cells.ts` says how they lie there) and prints the milliseconds it took
 *   workbook CELLS         reads the cells only, so that the reading can be left out
 */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <xlsxwriter.h>

#define MOST_COLUMNS 512

static FILE *cells;
static char *text;
static size_t room;

static double milliseconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1e3 + now.tv_nsec / 1e6;
}

static void take(void *into, size_t size) {
  if (size > 0 && fread(into, size, 1, cells) != 1) {
    fprintf(stderr, "The cells end too early.\n");
    exit(1);
  }
}

static const char *take_text(void) {
  uint32_t length;
  take(&length, 4);
  if (length + 1 > room) {
    room = 2 * (length + 1);
    text = realloc(text, room);
  }
  take(text, length);
  text[length] = 0;
  return text;
}

int main(int count, char **words) {
  if (count < 2 || !(cells = fopen(words[1], "rb"))) return 2;
  double began = milliseconds();
  lxw_workbook_options options = {.constant_memory = LXW_TRUE};
  lxw_workbook *book = count > 2 ? workbook_new_opt(words[2], &options) : NULL;
  lxw_worksheet *sheet = NULL;
  lxw_format *formats[MOST_COLUMNS];
  lxw_row_t row = 0;
  int tag;
  while ((tag = fgetc(cells)) != EOF) {
    uint16_t columns;
    if (tag == 'S') {
      const char *name = take_text();
      if (book) sheet = workbook_add_worksheet(book, name);
      take(&columns, 2);
      for (lxw_col_t at = 0; at < columns; at++) {
        double width;
        take(&width, 8);
        const char *format = take_text();
        if (book) {
          formats[at] = workbook_add_format(book);
          format_set_num_format(formats[at], format);
          worksheet_set_column(sheet, at, at, width, formats[at]);
        }
        const char *header = take_text();
        if (book) worksheet_write_string(sheet, 0, at, header, NULL);
      }
      row = 1;
      continue;
    }
    take(&columns, 2);
    for (lxw_col_t at = 0; at < columns; at++) {
      double number;
      switch (fgetc(cells)) {
        case 's': {
          const char *said = take_text();
          if (book) worksheet_write_string(sheet, row, at, said, formats[at]);
          break;
        }
        case 'n':
          take(&number, 8);
          if (book) worksheet_write_number(sheet, row, at, number, formats[at]);
          break;
        default:
          break;
      }
    }
    row++;
  }
  if (book && workbook_close(book) != LXW_NO_ERROR) return 1;
  printf("%.3f\n", milliseconds() - began);
  return 0;
}
