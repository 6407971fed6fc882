import type { Language } from '@app/kernel';
import type { Actor } from '@app/tenancy';
import type { FastifyRequest } from 'fastify';

/** The language to answer in: what the request asks for, else the member's own, else Japanese. */
export function languageOf(request: FastifyRequest & { actor?: Actor }): Language {
  const asked = preferred(request.headers['accept-language']);
  if (asked) return asked;
  return request.actor?.kind === 'member' ? request.actor.language : 'ja';
}

/** The first of our languages in an Accept-Language header, by weight and then by order; null when it names neither. */
export function preferred(header: string | undefined): Language | null {
  if (!header) return null;
  const wishes = header.split(',').map((part, order) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const weight = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((q) => q !== undefined);
    return { language: tag.split('-')[0], weight: weight === undefined ? 1 : Number(weight), order };
  });
  wishes.sort((a, b) => b.weight - a.weight || a.order - b.order);
  const match = wishes.find(({ language, weight }) => weight > 0 && (language === 'ja' || language === 'en'));
  return match?.language === 'en' ? 'en' : match ? 'ja' : null;
}
