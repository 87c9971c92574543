import { FileUp } from 'lucide-react';

/** A place to choose a file from, or to drop it on: the file input covers the whole zone. */
export function DropZone(props: {
  title: string;
  hint: string;
  /** Endings, as in ".xml,.json". */
  accept: string;
  multiple?: boolean;
  onChoose: (files: readonly File[]) => void;
}) {
  return (
    <label className="drop-zone">
      <FileUp size={30} aria-hidden />
      <strong>{props.title}</strong>
      <span className="hint">{props.hint}</span>
      <input
        type="file"
        accept={props.accept}
        multiple={props.multiple}
        onChange={(event) => props.onChoose([...(event.target.files ?? [])])}
      />
    </label>
  );
}
