/** As they are written. What has no prefix belongs to its element; what has one is for `AttributeOf`. */
export type Attributes = Readonly<Record<string, string>>;

/** The value of an attribute of a namespace, whatever prefix stands for it. */
export type AttributeOf = (namespaces: readonly string[], local: string) => string | undefined;

/** An element that is read: what is done with it, and which elements are read inside it. */
export interface XmlElement {
  readonly open?: (attributes: Attributes, attributeOf: AttributeOf) => void;
  /** Whoever takes text takes no elements inside it: readers differ in what becomes of the text around them. */
  readonly text?: (words: string) => void;
  readonly close?: () => void;
  readonly inside?: ReadonlyMap<string, XmlElement>;
  /** Told of the elements of other namespaces right inside it, which are passed over. */
  readonly foreign?: (namespace: string, local: string) => void;
  /** Stands at most once in its parent, or readers differ in which of them counts. */
  readonly once?: boolean;
}

/** A kind of part: its outermost element, and the namespaces (one for each edition of the standard) of all that is read in it. */
export interface XmlPart {
  readonly root: string;
  readonly namespaces: readonly string[];
  readonly element: XmlElement;
}

/** The elements that are read inside another one, by their names. */
export function inside(elements: Readonly<Record<string, XmlElement>>): ReadonlyMap<string, XmlElement> {
  return new Map(Object.entries(elements));
}
