// Pictures: a map or a view as an SVG, PNG or PDF file.
import { pictureOf } from '../../domain/pictures/picture';
import { fileOptions, madeWith } from '../pictures/choice';
import { paintAside } from '../pictures/paint-aside';
import type { Methods } from '../rpc/dispatcher';
import type { Session } from '../session';

export function pictureMethods(session: Session): Pick<Methods, 'picture.render'> {
  return {
    'picture.render': async ({ subject, choice, language }, call) => {
      const { index } = session.workspace;
      const date = new Date().toISOString();
      const tool = madeWith(session.options.appVersion);
      const { theme, legend, titleBlock } = choice;
      const picture = pictureOf(index, {
        subject,
        theme,
        legend,
        titleBlock,
        language,
        date,
        tool,
      });
      const file = await paintAside(picture, fileOptions(choice, date, tool), {
        progress: (share) => call.progress(share, 'write'),
        signal: call.signal,
      });
      const { fileName, mediaType, bytes, pages, problems } = file;
      return {
        fileName,
        mediaType,
        base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
        pages,
        problems: [...problems],
      };
    },
  };
}
