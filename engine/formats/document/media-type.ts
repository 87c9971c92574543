/** The media type of a Word document (Office Open XML). */
export const DOCUMENT_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
