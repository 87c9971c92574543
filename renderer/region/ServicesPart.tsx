// Integrations across organisations: national services, in-house companies and neighbours, who provides and who uses.
import { Fragment, useMemo, useState } from 'react';
import type { Comparison } from '../../domain/region/comparison';
import { PROVIDER_KINDS, sharedServices, type SharedService } from '../../domain/region/shared-services';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';

export function ServicesPart({ comparison }: { comparison: Comparison }) {
  const services = useMemo(() => sharedServices(comparison), [comparison]);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = services.find(({ id, kind }) => `${kind} ${id}` === chosenId);
  return (
    <div className="comparison">
      <div className="comparison-main">
        <div className="region-bar">
          <span className="hint">{t('region.servicesHint')}</span>
        </div>
        {services.length === 0 ? (
          <p className="quality-empty">{t('region.servicesNone')}</p>
        ) : (
          <div className="services-box">
            <table className="services">
              <thead>
                <tr>
                  <th scope="col">{t('region.service')}</th>
                  <th scope="col">{t('region.provider')}</th>
                  <th scope="col">{t('region.users')}</th>
                </tr>
              </thead>
              {PROVIDER_KINDS.map((kind) => {
                const own = services.filter((service) => service.kind === kind);
                return own.length === 0 ? null : (
                  <tbody key={kind}>
                    <tr>
                      <th colSpan={3} scope="rowgroup" className="hint">
                        {t(`region.kind.${kind}`)}
                      </th>
                    </tr>
                    {own.map((service) => (
                      <tr key={service.id}>
                        <th scope="row">
                          <button
                            type="button"
                            className="link-button"
                            aria-pressed={service === chosen}
                            onClick={() => setChosenId(`${kind} ${service.id}`)}
                          >
                            {service.name}
                          </button>
                        </th>
                        <td>{service.provider}</td>
                        <td>
                          {t('region.municipalities', { count: service.users.size })}:{' '}
                          {[...service.users.keys()].map((id) => nameOf(comparison, id)).join(', ')}
                        </td>
                      </tr>
                    ))}
                  </tbody>
                );
              })}
            </table>
          </div>
        )}
      </div>
      <aside className="evidence" aria-label={t('region.evidence')}>
        {chosen ? (
          <Users service={chosen} comparison={comparison} />
        ) : (
          <p className="hint">{t('region.serviceEmpty')}</p>
        )}
      </aside>
    </div>
  );
}

function nameOf({ organisations }: Comparison, id: string): string {
  return textIn(organisations.find((one) => one.id === id)?.name, LANGUAGE);
}

function Users({ service, comparison }: { service: SharedService; comparison: Comparison }) {
  const { index } = comparison.scope;
  return (
    <>
      <h2>{service.name}</h2>
      <p className="hint">{service.provider}</p>
      <dl>
        {[...service.users].map(([id, { elements, flows }]) => (
          <Fragment key={id}>
            <dt>{nameOf(comparison, id)}</dt>
            <dd>
              {elements.map(({ name }) => textIn(name, LANGUAGE)).join(', ')}
              <span className="hint">
                {flows.length === 0
                  ? t('region.serviceNoFlow')
                  : `${t('region.serviceUse', { count: flows.length })}: ${flows
                      .map(({ sourceId, targetId, flow }) =>
                        [
                          `${textIn(index.find('element', sourceId)?.name, LANGUAGE)} → ${textIn(index.find('element', targetId)?.name, LANGUAGE)}`,
                          flow?.data,
                        ]
                          .filter(Boolean)
                          .join(': '),
                      )
                      .join('; ')}`}
              </span>
            </dd>
          </Fragment>
        ))}
      </dl>
    </>
  );
}
