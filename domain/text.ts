// Texts of the model in several languages: choosing one to show, changing one of them.
import type { LocalisedText } from '../schemas/generated/types';

const FALLBACK = ['fi', 'sv', 'en', 'und'];

/**
 * The text in the wanted language, otherwise in the first of fi, sv, en, undetermined, otherwise in any language.
 * An empty string where there is none.
 */
export function textIn(text: LocalisedText | undefined, language: string): string {
  if (!text) return '';
  const wanted = text[language];
  if (wanted) return wanted;
  for (const tag of FALLBACK) {
    const found = text[tag];
    if (found) return found;
  }
  for (const tag of Object.keys(text)) {
    const found = text[tag];
    if (found) return found;
  }
  return '';
}

/**
 * The text with one language set (or removed where the new text is empty). A text that only had an undetermined
 * language keeps that tag, so that a renamed imported element does not end up with two names.
 */
export function withText(text: LocalisedText | undefined, language: string, value: string): LocalisedText {
  const tags = Object.keys(text ?? {});
  const tag = tags.length === 1 && tags[0] === 'und' ? 'und' : language;
  const next: LocalisedText = { ...text };
  if (value === '') delete next[tag];
  else next[tag] = value;
  return next;
}
