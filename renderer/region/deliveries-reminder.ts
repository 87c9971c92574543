// The text that is sent to municipalities whose delivery is missing or old.
import type { DeliveredRow } from '../../domain/region/deliveries';
import { formatDay } from '../i18n/format';
import { t } from '../i18n/translate';

/** A letter that names each with what is lacking. */
export function reminderText(rows: readonly DeliveredRow[]): string {
  const lines = rows.map(({ name, last }) =>
    last
      ? t('deliveries.reminder.old', { name, day: formatDay(last.at) })
      : t('deliveries.reminder.never', { name }),
  );
  return [
    t('deliveries.reminder.hello'),
    '',
    t('deliveries.reminder.why'),
    ...lines.map((line) => `– ${line}`),
    '',
    t('deliveries.reminder.how'),
  ].join('\n');
}
