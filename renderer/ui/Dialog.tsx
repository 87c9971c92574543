import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from './IconButton';

/** A dialog over the window: focus stays inside, Esc closes it, focus returns afterwards. */
export function Dialog(props: {
  title: string;
  closeLabel: string;
  onClose: () => void;
  wide?: boolean;
  dismissable?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay
      className="dialog-overlay"
      isOpen
      isDismissable={props.dismissable ?? true}
      onOpenChange={(open) => {
        if (!open) props.onClose();
      }}
    >
      <Modal className={props.wide ? 'dialog-modal wide' : 'dialog-modal'}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {props.title}
            </Heading>
            <IconButton label={props.closeLabel} shortcut="Esc" onPress={props.onClose}>
              <X size={18} aria-hidden />
            </IconButton>
          </header>
          {props.children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
