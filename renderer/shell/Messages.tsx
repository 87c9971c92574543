import { CircleAlert, Info, X } from 'lucide-react';
import { sentence, t } from '../i18n/translate';
import { useMessages } from '../state/messages';
import { IconButton } from '../ui/IconButton';

/** Short messages at the foot of the window. */
export function Messages() {
  const list = useMessages((state) => state.list);
  return (
    <section className="messages" aria-label={t('messages.label')}>
      {list.map((message) => (
        <div
          key={message.id}
          className="message"
          data-tone={message.tone}
          role={message.tone === 'error' ? 'alert' : 'status'}
        >
          {message.tone === 'error' ? <CircleAlert size={18} aria-hidden /> : <Info size={18} aria-hidden />}
          <p>{sentence(message.code, message.params)}</p>
          <IconButton
            label={t('messages.dismiss')}
            onPress={() => useMessages.getState().dismiss(message.id)}
          >
            <X size={16} aria-hidden />
          </IconButton>
        </div>
      ))}
    </section>
  );
}
