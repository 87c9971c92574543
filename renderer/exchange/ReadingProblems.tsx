import type { Problem } from '../../schemas/generated/types';
import { sentence, t } from '../i18n/translate';

/** Publications that could not be read; the others are not kept away by them. */
export function ReadingProblems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null;
  return (
    <section className="problem exchange-problems" aria-label={t('exchange.problems')}>
      <ul>
        {problems.map(({ code, params }) => (
          <li key={`${code} ${JSON.stringify(params)}`}>{sentence(code, params)}</li>
        ))}
      </ul>
    </section>
  );
}
