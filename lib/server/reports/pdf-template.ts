/**
 * How a report looks on paper, in Typst. All words come as data (`sys.inputs.report`, made by pdf-input.ts); nothing of
 * them is read as source.
 */
export const pdfTemplate = String.raw`
#let report = json(bytes(sys.inputs.report))

#let ink = rgb("#1d1c1a")
#let soft = rgb("#5f5b54")
#let line-color = rgb("#d9d4c8")
#let panel = rgb("#f5f3ee")
#let accent = rgb("#0f5f6b")
#let hairline = 0.5pt + line-color
#let hatch = tiling(size: (6pt, 6pt), line(start: (0%, 100%), end: (100%, 0%), stroke: 0.4pt + line-color))
#let grounds = (silent: hatch, unread: panel, differs: rgb("#fbf1da"))

#set document(title: report.title, author: report.author, date: none)
#set page(
  paper: "a4",
  margin: (x: 22mm, top: 22mm, bottom: 24mm),
  footer: context {
    set text(size: 8pt, fill: soft)
    grid(
      columns: (1fr, auto),
      column-gutter: 1em,
      text(report.footer),
      [#counter(page).display() / #counter(page).final().first()],
    )
  },
)
// The last font covers private characters too; what they stand for is nobody's guess, so they stay boxes.
#let fonts = (
  "Noto Serif",
  "Frank Ruhl Libre",
  "Vazirmatn",
  (name: "DejaVu Sans", covers: regex("[^\u{e000}-\u{f8ff}]")),
)
#let mono = (name: "DejaVu Sans Mono", covers: regex("[^\u{e000}-\u{f8ff}]"))
#set text(
  font: fonts,
  size: 10pt,
  fill: ink,
  lang: "en",
  // Said outright, or the language of a quote would turn the sentence around it.
  dir: ltr,
  // A hyphen that the source does not have would be a wrong quote.
  hyphenate: false,
  fallback: false,
)
#set par(leading: 0.62em, spacing: 0.85em, justify: false, linebreaks: "simple")
#set list(spacing: 0.85em, indent: 0.4em, marker: ([•], [–]))
#set enum(spacing: 0.85em, indent: 0.4em)
#show link: set text(fill: accent)
#show heading: set block(sticky: true)
#show heading.where(level: 1): it => block(above: 1.8em, below: 0.9em, sticky: true, text(size: 16pt, it.body))
#show heading.where(level: 2): it => block(above: 1.7em, below: 0.8em, sticky: true, text(size: 12pt, it.body))
#show heading.where(level: 3): it => block(above: 1.3em, below: 0.6em, sticky: true, text(size: 10pt, fill: soft, it.body))

// A line may break at a space, also at one that nobody sees; with no width at all it would not count as one.
#let pieces(part) = part.pieces.map(piece => text(piece)).join(h(0.001pt))

#let run(part) = {
  if part.kind == "break" { return linebreak() }
  if part.kind == "rating" {
    return text(fill: rgb(part.color), weight: "bold", pieces(part))
  }
  let body = pieces(part)
  if "code" in part { body = text(font: (mono, ..fonts), size: 0.82em, body) }
  if "strike" in part { body = strike(body) }
  if "italic" in part { body = text(style: "italic", body) }
  if "bold" in part { body = text(weight: "bold", body) }
  if "language" in part { body = text(lang: part.language, body) }
  if "href" in part { body = link(part.href, body) }
  if "to" in part { body = link(label(part.to), body) }
  body
}

#let runs(parts) = parts.map(run).join()

// The paragraph's direction, and its side of the page with it.
#let directed(item, body) = if item.direction == "rtl" {
  align(right, { set text(dir: rtl); body })
} else { body }

#let blocks(items, size: 1em) = {
  for item in items {
    if item.kind == "paragraph" {
      let body = runs(item.inlines)
      if item.aside { body = text(size: 0.87em, fill: soft, body) }
      directed(item, par(body))
    } else if item.kind == "heading" {
      directed(item, heading(level: 3, outlined: false, runs(item.inlines)))
    } else if item.kind == "list" {
      let bodies = item.items.map(inner => blocks(inner))
      if item.ordered { enum(start: item.start, tight: false, ..bodies) } else { list(tight: false, ..bodies) }
    } else if item.kind == "quote" {
      let side = if item.direction == "rtl" { "right" } else { "left" }
      let inset = if side == "right" { (right: 0.9em) } else { (left: 0.9em) }
      let stroke = if side == "right" { (right: 1.5pt + line-color) } else { (left: 1.5pt + line-color) }
      block(width: 100%, inset: inset, stroke: stroke, above: 0.8em, below: 0.8em, {
        blocks(item.blocks)
        if item.cite.inlines.len() > 0 {
          directed(item.cite, par(text(size: 0.87em, fill: soft, [— ] + runs(item.cite.inlines))))
        }
      })
    } else if item.kind == "facts" {
      table(
        columns: (1fr, 3.2fr),
        stroke: (x: none, y: hairline),
        inset: (left: 0pt, right: 0.8em, y: 0.45em),
        ..item.facts.map(fact => (
          text(size: 0.87em, fill: soft, fact.term),
          directed(fact, runs(fact.inlines)),
        )).flatten(),
      )
    } else if item.kind == "table" {
      block(sticky: true, below: 0.5em, text(size: 0.87em, fill: soft, item.caption))
      {
        set text(size: item.size * 1pt)
        set par(spacing: 0.6em, leading: 0.55em)
        table(
          columns: item.columns.map(column => column.weight * 1fr),
          stroke: hairline,
          inset: 0.5em,
          align: start + top,
          table.header(
            repeat: true,
            ..item.columns.map(column => table.cell(
              fill: panel,
              directed(column, text(weight: "bold", runs(column.inlines))),
            )),
          ),
          ..item.rows.flatten().map(cell => table.cell(
            fill: if "ground" in cell { grounds.at(cell.ground) } else { none },
            blocks(cell.blocks),
          )),
        )
      }
    }
  }
}

#let section(item) = [
  #directed(item, heading(level: item.level, outlined: item.level < 3, runs(item.inlines)))
  #label(item.id)
  #blocks(item.blocks)
]

#if report.notice != none {
  block(width: 100%, stroke: 1pt + ink, inset: 0.8em, below: 1.5em, text(weight: "bold", runs(report.notice.inlines)))
}
#directed(report.heading, block(below: 0.8em, text(size: 22pt, weight: "bold", runs(report.heading.inlines))))
#for byline in report.byline {
  directed(byline, par(text(size: 9pt, fill: soft, runs(byline.inlines))))
}

#block(above: 2em, below: 0.8em, text(size: 12pt, weight: "bold")[Contents])
#{
  set text(size: 9.5pt)
  set par(spacing: 0.55em)
  for entry in report.contents {
    let target = label(entry.to)
    link(target, block(
      inset: (left: (entry.level - 1) * 1.2em),
      spacing: 0.55em,
      {
        set text(fill: ink)
        runs(entry.inlines)
        box(width: 1fr, inset: (x: 0.4em), repeat(text(fill: soft)[.], gap: 0.15em))
        context [#counter(page).at(target).first()]
      },
    ))
  }
}

#for part in report.parts {
  if part.wide {
    page(flipped: true, margin: (x: 15mm, top: 15mm, bottom: 18mm), {
      for item in part.sections { section(item) }
    })
  } else {
    for item in part.sections {
      if item.ownPage { pagebreak(weak: true) }
      section(item)
    }
  }
}
`;
