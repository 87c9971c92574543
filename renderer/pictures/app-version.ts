// The program and its version as pictures name it.
import { useEffect, useState } from 'react';
import { appInfo } from '../engine-client/engine';

/** Without a version until the engine has told it. */
export function useAppVersion(): string {
  const [version, setVersion] = useState('');
  useEffect(() => {
    let wanted = true;
    void appInfo().then((info) => {
      if (wanted) setVersion(info.version);
    });
    return () => {
      wanted = false;
    };
  }, []);
  return `Kokonaiskuva ${version}`.trim();
}
