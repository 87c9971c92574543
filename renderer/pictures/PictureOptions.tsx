import { useState } from 'react';
import type { Rect } from '../../domain/drawing/layer-map-layout';
import type { Sheets } from '../../domain/pictures/paper';
import type { PictureChoice } from '../../schemas/generated/types';
import { t } from '../i18n/translate';
import { Segmented } from '../ui/Segmented';
import { TextField } from '../ui/TextField';

const FORMATS = ['png', 'pdf', 'svg'] as const;
const THEMES = ['light', 'dark', 'contrast'] as const;
const SCALES = ['1', '2', '3', '4'] as const;
const PAPERS = ['A4', 'A3', 'A2', 'A1', 'A0'] as const;
const ORIENTATIONS = ['auto', 'portrait', 'landscape'] as const;
const LEAST = 10;
const MOST = 400;

/** How the picture is made. */
export function PictureOptions(props: {
  choice: PictureChoice;
  bounds: Rect;
  sheets: Sheets | null;
  /** Whether integrations are drawn; null where the picture has none to choose. */
  lines: boolean | null;
  onLines: (lines: boolean) => void;
  onChange: (more: Partial<PictureChoice>) => void;
}) {
  const { choice, bounds, sheets, lines, onLines, onChange } = props;
  return (
    <div className="picture-options">
      <Row label={t('picture.format')} hint={t(`picture.${choice.format}.text`)}>
        <Segmented
          label={t('picture.format')}
          value={choice.format}
          options={FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
          onChange={(format) => onChange({ format })}
        />
      </Row>
      {choice.format === 'png' ? (
        <Row
          label={t('picture.size')}
          hint={t('picture.pixels', {
            width: Math.round(bounds.width * choice.scale),
            height: Math.round(bounds.height * choice.scale),
          })}
        >
          <Segmented
            label={t('picture.size')}
            value={SCALES.find((one) => Number(one) === choice.scale) ?? null}
            options={SCALES.map((value) => ({ value, label: `${value}×` }))}
            onChange={(scale) => onChange({ scale: Number(scale) })}
          />
        </Row>
      ) : null}
      {choice.format === 'pdf' ? <Paper choice={choice} sheets={sheets} onChange={onChange} /> : null}
      <Row label={t('picture.theme')}>
        <Segmented
          label={t('picture.theme')}
          value={choice.theme}
          options={THEMES.map((value) => ({ value, label: t(`picture.theme.${value}`) }))}
          onChange={(theme) => onChange({ theme })}
        />
      </Row>
      <div className="picture-checks">
        <Check
          label={t('picture.legend')}
          checked={choice.legend}
          onChange={(legend) => onChange({ legend })}
        />
        <Check
          label={t('picture.titleBlock')}
          checked={choice.titleBlock}
          onChange={(titleBlock) => onChange({ titleBlock })}
        />
        {lines === null ? null : <Check label={t('picture.lines')} checked={lines} onChange={onLines} />}
        {choice.format === 'svg' ? (
          <Check
            label={t('picture.embedFont')}
            checked={choice.embedFont}
            onChange={(embedFont) => onChange({ embedFont })}
          />
        ) : null}
      </div>
    </div>
  );
}

function Paper({
  choice,
  sheets,
  onChange,
}: {
  choice: PictureChoice;
  sheets: Sheets | null;
  onChange: (more: Partial<PictureChoice>) => void;
}) {
  const fits = choice.percent === undefined;
  const [typed, setTyped] = useState(String(choice.percent ?? 100));
  const change = (text: string): void => {
    setTyped(text);
    const percent = Number(text.replace(',', '.').replace('%', ''));
    if (percent >= LEAST && percent <= MOST) onChange({ percent });
  };
  const number = Number(typed.replace(',', '.').replace('%', ''));
  const wrong = !(number >= LEAST && number <= MOST);
  return (
    <>
      <Row label={t('picture.paper')}>
        <Segmented
          label={t('picture.paper')}
          value={choice.paper}
          options={PAPERS.map((value) => ({ value, label: value }))}
          onChange={(paper) => onChange({ paper })}
        />
      </Row>
      <Row label={t('picture.orientation')}>
        <Segmented
          label={t('picture.orientation')}
          value={choice.orientation}
          options={ORIENTATIONS.map((value) => ({ value, label: t(`picture.orientation.${value}`) }))}
          onChange={(orientation) => onChange({ orientation })}
        />
      </Row>
      <Row label={t('picture.size')} hint={fits ? undefined : pagesWords(sheets)}>
        <Segmented
          label={t('picture.size')}
          value={fits ? 'fit' : 'percent'}
          options={[
            { value: 'fit', label: t('picture.fit') },
            { value: 'percent', label: t('picture.percent') },
          ]}
          onChange={(size) => {
            if (size === 'percent') change(wrong ? '100' : typed);
            else onChange({ percent: undefined });
          }}
        />
      </Row>
      {fits ? null : (
        <TextField
          label={t('picture.percentOf')}
          value={typed}
          numeric
          error={wrong ? t('picture.percentWrong', { least: LEAST, most: MOST }) : undefined}
          onChange={change}
        />
      )}
    </>
  );
}

function pagesWords(sheets: Sheets | null): string {
  if (sheets === null) return t('picture.tooMany');
  const { pages, columns, rows } = sheets;
  return pages.length === 1
    ? t('picture.onePage')
    : t('picture.pages', { count: pages.length, columns, rows });
}

function Row(props: { label: string; hint?: string | undefined; children: React.ReactNode }) {
  return (
    <div className="picture-row">
      <span className="picture-label" aria-hidden>
        {props.label}
      </span>
      {props.children}
      {props.hint === undefined ? null : (
        <p className="hint" aria-live="polite">
          {props.hint}
        </p>
      )}
    </div>
  );
}

function Check(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className="picture-check">
      <input
        type="checkbox"
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      <span>{props.label}</span>
    </label>
  );
}
