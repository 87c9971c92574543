// Texts in several languages: `xml:lang` may repeat on name, documentation, label and value (LangStringType).
import type { LocalisedText } from '../../../schemas/generated/types';
import { childrenOf, xmlNode, type XmlNode } from '../xml/tree';
import type { Notes } from './notes';

const TAG = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/;
const MAX_LANGUAGES = 40;
const MAX_LENGTH = 1_000_000;
/** The order in which languages are written: a tool that keeps one language often takes the first. */
const FIRST = ['fi', 'sv', 'en', 'und'];

/** The language tag of an element; 'und' where none is given. */
export function languageOf(node: XmlNode): string {
  const tag = (node.attributes['xml:lang'] ?? '').trim().replaceAll('_', '-');
  return TAG.test(tag) ? tag : 'und';
}

/**
 * Names and labels: blanks around them are lay-out of the file, a name of blanks on one line is kept as it is. The
 * first text of a language counts.
 */
export function readNames(node: XmlNode, tag: 'name' | 'label', notes: Notes): LocalisedText {
  const out: LocalisedText = {};
  for (const inner of childrenOf(node, tag)) {
    const language = languageOf(inner);
    const text = inner.text.trim() || inner.text.replace(/^\s*[\r\n]\s*$/, '');
    if (text === '' && language === 'und') continue;
    if (out[language] === undefined) put(out, language, text, inner, notes);
    else if (out[language] !== text) notes.warn('nameTwice', { text, language }, inner.line);
  }
  return out;
}

/** Documentation, kept character by character; several of one language become paragraphs of one text. */
export function readDocumentation(node: XmlNode, notes: Notes): LocalisedText | undefined {
  const out: LocalisedText = {};
  for (const inner of childrenOf(node, 'documentation')) {
    const language = languageOf(inner);
    if (inner.text === '' && language === 'und') continue;
    const before = out[language];
    put(out, language, before === undefined ? inner.text : `${before}\n\n${inner.text}`, inner, notes);
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

/** Adds a text within the limits of a record. */
export function put(out: LocalisedText, language: string, text: string, at: XmlNode, notes: Notes): void {
  if (out[language] === undefined && languagesOf(out) >= MAX_LANGUAGES) {
    notes.warn('textLeftOut', { language }, at.line);
    return;
  }
  if (text.length > MAX_LENGTH) notes.warn('textCut', { length: text.length, limit: MAX_LENGTH }, at.line);
  out[language] = text.length > MAX_LENGTH ? text.slice(0, MAX_LENGTH) : text;
}

function languagesOf(text: LocalisedText): number {
  let count = 0;
  for (const _ in text) count += 1;
  return count;
}

/** One element for each language, in a fixed order. */
export function writeTexts(tag: string, text: LocalisedText | undefined): XmlNode[] {
  return Object.keys(text ?? {})
    .sort(byLanguage)
    .map((language) =>
      xmlNode(tag, { 'xml:lang': language === 'und' ? undefined : language }, text?.[language] ?? ''),
    );
}

/** Names of something that must have one: an empty name where there is none. */
export function writeNames(text: LocalisedText | undefined): XmlNode[] {
  const names = writeTexts('name', text);
  return names.length > 0 ? names : [xmlNode('name')];
}

function byLanguage(a: string, b: string): number {
  const left = FIRST.indexOf(a);
  const right = FIRST.indexOf(b);
  if (left !== right && (left >= 0 || right >= 0))
    return (left < 0 ? FIRST.length : left) - (right < 0 ? FIRST.length : right);
  return a < b ? -1 : 1;
}
