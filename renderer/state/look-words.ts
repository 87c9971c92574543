// Finnish words for values and classes of looks.
import type { LookAspect } from '../../schemas/generated/types';
import type { Layer } from '../../domain/notation/element-types';
import type { LookWords } from '../../domain/looks/looks-of';
import { parsedNumber, rangeOf } from '../../domain/looks/number-classes';
import type { ValueKind } from '../../domain/looks/aspects';
import type { ChoiceLists } from '../../domain/portfolio/choice-lists';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import { choiceName, fieldName } from '../i18n/field-words';
import { formatDate, formatNumber } from '../i18n/format';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { layerName, typeName } from '../i18n/type-names';

/** The words for the values of a model. */
export function lookWords(index: ModelIndex, lists: ChoiceLists): LookWords {
  return {
    value: (aspect, kind, value) => valueWords(index, lists, aspect, kind, value),
    valueClass: (aspect, kind, key) => classWords(index, lists, aspect, kind, key),
  };
}

/** Name of an aspect: that of the field or property. */
export function aspectName(index: ModelIndex, { by, definitionId }: LookAspect): string {
  if (by === 'property')
    return textIn(index.find('propertyDefinition', definitionId)?.name, LANGUAGE) || t('look.gone');
  return by === 'fate' || by === 'type' || by === 'layer' ? t(`look.by.${by}`) : fieldName(by);
}

function valueWords(
  index: ModelIndex,
  lists: ChoiceLists,
  aspect: LookAspect,
  kind: ValueKind,
  value: string,
): string {
  if (kind === 'date') return formatDate(value);
  if (kind === 'number') {
    const number = parsedNumber(value);
    return number === undefined ? value : `${formatNumber(number)}${unit(index, aspect)}`;
  }
  if (aspect.by === 'type') return typeName(value);
  return kind === 'choice' ? choiceWords(aspect, value, lists) : value;
}

function choiceWords({ by }: LookAspect, value: string, lists: ChoiceLists): string {
  if (by === 'layer') return layerName(value as Layer);
  if (by === 'fate') return t(`fate.${value}` as TextKey);
  return choiceName(by, value, lists).replace(' (in house)', '');
}

function classWords(
  index: ModelIndex,
  lists: ChoiceLists,
  aspect: LookAspect,
  kind: ValueKind,
  key: string,
): string {
  if (key === 'unknown') return aspect.by === 'fate' ? t('look.undecided') : t('field.unknown');
  if (key === 'rest') return t('look.rest');
  if (key === 'other') return t(kind === 'date' ? 'look.notDate' : 'look.notNumber');
  if (key === 'd:passed') return t(aspect.by === 'contractEnd' ? 'look.date.ended' : 'look.date.passed');
  if (key === 'd:6' || key === 'd:24' || key === 'd:later') return t(`look.date.${key.slice(2)}` as TextKey);
  const range = rangeOf(key);
  if (range) return rangeWords(range.from, range.to, unit(index, aspect));
  return valueWords(index, lists, aspect, kind, key.slice('v:'.length));
}

function rangeWords(from: number, to: number, ending: string): string {
  if (from === -Infinity && to === Infinity) return t('look.range.any');
  if (from === -Infinity) return t('look.range.below', { to: formatNumber(to) + ending });
  if (to === Infinity) return t('look.range.from', { from: formatNumber(from) + ending });
  return t('look.range.between', { from: formatNumber(from), to: formatNumber(to) + ending });
}

function unit(index: ModelIndex, { by, definitionId }: LookAspect): string {
  const money = by === 'costPerYear' || index.find('propertyDefinition', definitionId)?.type === 'currency';
  return money ? '\u00a0€' : '';
}
