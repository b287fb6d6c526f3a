import colorClasses from './mark-colors.module.css';
import classes from './mark-swatch.module.css';

/** The colour of a claim, as its passages have it. Always beside words that name the claim. */
export function MarkSwatch({ color }: { color: number }) {
  return (
    <span className={`${classes.swatch} ${colorClasses.colors}`} data-color={color} aria-hidden="true" />
  );
}
