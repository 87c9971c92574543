import { CompanionMenu } from './CompanionMenu';
import { ConnectMenu } from './ConnectMenu';
import { useDraft } from './draft';
import { DuplicateMenu } from './DuplicateMenu';
import { ModeHint } from './ModeHint';
import { NestMenu } from './NestMenu';

/** The menus that ask what was meant by an act on the canvas. */
export function Questions() {
  const connect = useDraft((state) => state.connect);
  const nest = useDraft((state) => state.nest);
  const companion = useDraft((state) => state.companion);
  const duplicate = useDraft((state) => state.duplicate);
  return (
    <>
      <ModeHint />
      {connect ? <ConnectMenu question={connect} /> : null}
      {nest ? <NestMenu question={nest} /> : null}
      {companion ? <CompanionMenu question={companion} /> : null}
      {duplicate ? <DuplicateMenu at={duplicate} /> : null}
    </>
  );
}
