// Elements of the page. What is shown is always set as text, never as HTML.

type Properties<T extends keyof HTMLElementTagNameMap> = Partial<
  Omit<HTMLElementTagNameMap[T], 'dataset' | 'style'>
> & { readonly aria?: Readonly<Record<string, string>> };

/** An element with its properties, its aria attributes and what stands in it. */
export function make<T extends keyof HTMLElementTagNameMap>(
  tag: T,
  { aria, ...properties }: Properties<T> = {},
  ...inside: readonly (Node | string)[]
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  Object.assign(element, properties);
  for (const [name, value] of Object.entries(aria ?? {})) element.setAttribute(`aria-${name}`, value);
  element.append(...inside);
  return element;
}

let last = 0;

/** An identifier that no other element has. */
export function nextId(): string {
  last += 1;
  return `k${last}`;
}

/** A sentence with its parameters. */
export function filled(sentence: string, params: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/gu, (_match, name: string) => String(params[name] ?? ''));
}
