// Reading the answers to a questionnaire: checked here, compared with the model where it is shown.
import type { Methods } from '../rpc/dispatcher';
import { answersIn } from '../questionnaire-answers';

export function questionnaireMethods(): Pick<Methods, 'questionnaire.read'> {
  return {
    'questionnaire.read': ({ file }) => {
      const answers = answersIn(Buffer.from(file.base64, 'base64'), file.name);
      return answers ? { answers } : {};
    },
  };
}
