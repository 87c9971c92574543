// The structure of a tagged PDF while its pages are painted: what is open, and which words belong to what (ISO 32000-1, 14.7–14.8).

type Element = PDFKit.PDFStructureElement;
/** What the types of the library leave out: the documented scope of a heading of a table, the area of a figure. */
type Options = PDFKit.Mixins.StructureElementOptions & {
  readonly scope?: 'Column' | 'Row';
  readonly bbox?: readonly number[];
};

export class Tags {
  private readonly open: Element[] = [];

  constructor(private readonly document: PDFKit.PDFDocument) {
    const root = document.struct('Document');
    document.addStructure(root);
    this.open.push(root);
  }

  /** Begins an element that holds others. */
  begin(type: string, options: Options = {}): Element {
    const element = this.made(type, options);
    this.top.add(element);
    this.open.push(element);
    return element;
  }

  /** Ends the element that was begun last. */
  end(): void {
    this.open.pop()?.end();
  }

  /** An element with one content. */
  leaf(type: string, paint: () => void, options: Options = {}): void {
    const element = this.made(type, options);
    this.top.add(element);
    this.content(element, type, paint);
    element.end();
  }

  /** An element inside another. */
  inside(parent: Element, type: string, options: Options = {}): Element {
    const element = this.made(type, options);
    parent.add(element);
    return element;
  }

  /** More content of an element. */
  content(element: Element, type: string, paint: () => void): void {
    const content = this.document.markStructureContent(type);
    paint();
    this.document.endMarkedContent();
    element.add(content);
  }

  /** What is not read: lines, areas, heads and feet of pages. */
  artifact(paint: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.document.markContent('Artifact', { type });
    paint();
    this.document.endMarkedContent();
  }

  /** Ends everything. */
  finish(): void {
    while (this.open.length > 0) this.end();
  }

  private get top(): Element {
    const last = this.open.at(-1);
    if (!last) throw new Error('every element has ended');
    return last;
  }

  private made(type: string, options: Options): Element {
    return this.document.struct(type, options);
  }
}
