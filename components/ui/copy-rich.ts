'use client';

interface Rich {
  html: string;
  plain: string;
}

/**
 * Copies formatted text with a plain version beside it. The clipboard API is only there on https and localhost; on a
 * plain http network the older way works, which copies what an event handler hands over.
 */
export async function copyRich({ html, plain }: Rich): Promise<void> {
  if (window.isSecureContext && 'ClipboardItem' in window) {
    await navigator.clipboard.write([
      new ClipboardItem({
        'text/html': new Blob([html], { type: 'text/html' }),
        'text/plain': new Blob([plain], { type: 'text/plain' }),
      }),
    ]);
    return;
  }
  const hand = (event: ClipboardEvent) => {
    event.preventDefault();
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
  };
  document.addEventListener('copy', hand, { once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', hand);
  if (!copied) throw new Error('The browser did not allow copying.');
}
