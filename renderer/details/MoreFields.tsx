import { ChevronDown, ChevronUp } from 'lucide-react';
import { t } from '../i18n/translate';

/** Shows every field that concerns the kind, or again only the first and the known ones. */
export function MoreFields({ all, onChange }: { all: boolean; onChange: (all: boolean) => void }) {
  const Icon = all ? ChevronUp : ChevronDown;
  return (
    <button type="button" className="button more-fields" aria-expanded={all} onClick={() => onChange(!all)}>
      <Icon size={16} aria-hidden />
      {t(all ? 'fields.fewer' : 'fields.all')}
    </button>
  );
}
