/** A photo as a camera makes it: a picture of two colours. */
export async function madeUpPhoto(width = 40, height = 30, type = 'image/jpeg'): Promise<File> {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#808080';
    context.fillRect(0, 0, width, height);
    context.fillStyle = '#c00000';
    context.fillRect(width / 4, height / 4, width / 2, height / 2);
  }
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type));
  return new File([blob ?? ''], 'photo.jpg', { type });
}
