import { useState } from 'react';
import { Folder, FolderOpen, GitBranch, X } from 'lucide-react';
import type { ExchangePlacesResult } from '../../schemas/generated/types';
import { formatDay } from '../i18n/format';
import { t } from '../i18n/translate';
import { IconButton } from '../ui/IconButton';
import { TextField } from '../ui/TextField';
import type { ExchangeTalk } from './exchange';

/** The shared places that are known, and how a new one is told. */
export function PlaceChoice({ talk }: { talk: ExchangeTalk }) {
  const { places } = talk;
  if (!places) return null;
  return (
    <>
      <p className="hint">{t('exchange.hint')}</p>
      {places.places.length === 0 ? (
        <p>{t('exchange.noPlaces')}</p>
      ) : (
        <ul className="exchange-places" aria-label={t('exchange.places')}>
          {places.places.map(({ id, name, remote }) => (
            <li key={id}>
              {remote ? <GitBranch size={20} aria-hidden /> : <Folder size={20} aria-hidden />}
              <span className="exchange-place">
                <strong>{name}</strong>
                <span className="hint">{t(remote ? 'exchange.kind.remote' : 'exchange.kind.folder')}</span>
              </span>
              <button
                type="button"
                className="button primary"
                aria-label={t('exchange.open.of', { name })}
                onClick={() => talk.look(id)}
              >
                {t('exchange.open')}
              </button>
              <IconButton label={t('exchange.forget', { name })} onPress={() => talk.forget(id)}>
                <X size={18} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <div className="exchange-new">
        {talk.chooseFolder ? (
          <button type="button" className="button" onClick={talk.chooseFolder}>
            <FolderOpen size={18} aria-hidden />
            {t('exchange.chooseFolder')}
          </button>
        ) : (
          <p className="hint">{t('exchange.browserFolder')}</p>
        )}
        <Remote talk={talk} git={places.git} />
      </div>
      <Senders talk={talk} places={places} />
    </>
  );
}

function Remote({ talk, git }: { talk: ExchangeTalk; git: string | null }) {
  const [address, setAddress] = useState('');
  if (git === null) return <p className="hint">{t('exchange.noGit')}</p>;
  return (
    <form
      className="exchange-remote"
      onSubmit={(event) => {
        event.preventDefault();
        void talk.addRemote(address);
      }}
    >
      <TextField
        label={t('exchange.address')}
        value={address}
        onChange={setAddress}
        maxLength={2000}
        placeholder={t('exchange.address.example')}
      />
      <button type="submit" className="button" disabled={address.trim() === ''}>
        {t('exchange.add')}
      </button>
    </form>
  );
}

function Senders({ talk, places }: { talk: ExchangeTalk; places: ExchangePlacesResult }) {
  const { senders, fingerprint } = places;
  return (
    <details>
      <summary>{t('exchange.senders', { count: senders.length })}</summary>
      <p>{t('exchange.senders.own', { fingerprint })}</p>
      {senders.length === 0 ? (
        <p className="hint">{t('exchange.senders.none')}</p>
      ) : (
        <table className="collecting-table">
          <thead>
            <tr>
              <th scope="col">{t('exchange.senders.municipality')}</th>
              <th scope="col">{t('exchange.senders.fingerprint')}</th>
              <th scope="col">{t('exchange.senders.since')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {senders.map((sender) => (
              <tr key={`${sender.organisationId} ${sender.fingerprint}`}>
                <th scope="row">{sender.name}</th>
                <td className="exchange-print">{sender.fingerprint}</td>
                <td>{formatDay(sender.since)}</td>
                <td>
                  <IconButton
                    label={t('exchange.forget', { name: `${sender.name} ${sender.fingerprint}` })}
                    onPress={() => talk.forgetSender(sender.organisationId, sender.fingerprint)}
                  >
                    <X size={18} aria-hidden />
                  </IconButton>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </details>
  );
}
