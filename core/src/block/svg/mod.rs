//! The plot of an indicator as SVG.
//!
//! Each meaning has its own shape: filled circles for the area, squares for the municipality, a ring for the baseline, a diamond for the
//! target, dashes for the expected path. Colour only repeats the shape.

mod course;
mod labels;
mod legend;
mod marks;
mod scale;

use chrono::NaiveDate;

use super::markup::Markup;
use super::numbers::{Numbers, day, number, short_day, whole};
use super::plot::{Plot, PlotPoint};
use super::tree::Picture;
use super::words::Label;
use crate::Language;
use crate::figure::{Exact, Unit};
use crate::words::say;
pub(super) use course::course;
use legend::Item;
use marks::{Look, Place};
use scale::{Frame, Ticks, at};

const STYLE: &str = include_str!("style.css");
/// The size of the letters.
const LETTERS: f64 = 13.0;
/// The average width of a letter in a wide typeface.
const LETTER_WIDTH: f64 = 7.8;
/// The height of a line of text.
const ROW: f64 = 20.0;

/// The width of a plot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum PlotSize {
    /// For a page or a sheet of paper: 620 pixels wide.
    #[default]
    Wide,
    /// For a phone: 340 pixels wide.
    Narrow,
}

impl PlotSize {
    const fn width(self) -> f64 {
        match self {
            Self::Wide => 620.0,
            Self::Narrow => 340.0,
        }
    }

    const fn height(self) -> f64 {
        match self {
            Self::Wide => 220.0,
            Self::Narrow => 190.0,
        }
    }

    const fn years(self) -> usize {
        match self {
            Self::Wide => 10,
            Self::Narrow => 5,
        }
    }
}

/// The plot as an SVG document of its own, with its styles. It follows the reader's choice of light or dark.
///
/// The plot shows the baseline, the expected path, the observations with their intervals, the municipality, the target at its deadline,
/// and the day of the status. The same data always gives the same text.
pub(crate) fn svg(picture: &Picture, size: PlotSize, language: Language) -> String {
    let mut markup = Markup::default();
    draw(&mut markup, picture, size, language, None);
    markup.finish()
}

/// Draws the plot as an element. Inside a page it uses the styles of the page, and its title has a name that is unique on the page.
pub(super) fn draw(m: &mut Markup, picture: &Picture, size: PlotSize, language: Language, name: Option<&str>) {
    let drawing = Drawing::new(picture, size, language);
    let (width, height) = (at(size.width()), at(drawing.height));
    let view = format!("0 0 {width} {height}");
    let (title_id, desc_id) = (format!("{}-t", name.unwrap_or("plot")), format!("{}-d", name.unwrap_or("plot")));
    let labelled = format!("{title_id} {desc_id}");
    let letters = at(LETTERS);
    let mut attributes = vec![
        ("class", "plot"),
        ("viewBox", view.as_str()),
        ("width", width.as_str()),
        ("height", height.as_str()),
        ("role", "img"),
        ("aria-labelledby", labelled.as_str()),
        ("font-family", "system-ui, sans-serif"),
        ("font-size", letters.as_str()),
    ];
    let tongue = language.pick("da", "en");
    if name.is_none() {
        attributes.insert(0, ("xmlns", "http://www.w3.org/2000/svg"));
        attributes.push(("xml:lang", tongue));
    }
    m.element("svg", &attributes, |m| {
        m.leaf("title", &[("id", &title_id)], &picture.title);
        m.leaf("desc", &[("id", &desc_id)], &drawing.description());
        if name.is_none() {
            m.element("style", &[], |m| m.own(STYLE));
        }
        drawing.content(m);
    });
}

struct Drawing<'a> {
    picture: &'a Picture,
    language: Language,
    size: PlotSize,
    frame: Frame,
    ticks: Ticks,
    items: Vec<Item>,
    /// The title of the value axis.
    heading: String,
    /// Whether the mark of invented observations needs its own row.
    own_row: bool,
    height: f64,
}

impl<'a> Drawing<'a> {
    fn new(picture: &'a Picture, size: PlotSize, language: Language) -> Self {
        let plot = &picture.plot;
        let (low, high) = values(plot);
        let whole = matches!(plot.unit, Unit::Persons | Unit::Courses | Unit::Number);
        let ticks = Ticks::over(low, high, 5, if whole { 1.0 } else { 0.0 });
        let longest = ticks.values.iter().map(|v| number(*v, ticks.decimals, language).chars().count()).max().unwrap_or(1);
        let left = 14.0 + LETTER_WIDTH * length(longest);
        let (first, last) = dates(plot);
        let heading = heading(plot, ticks.low() > 0.0, language);
        let mark = Label::InventedTitle.text(language).chars().count();
        let own_row = plot.invented && LETTER_WIDTH * length(heading.chars().count() + mark + 4) > size.width();
        let (top, right) = (if own_row { 52.0 + ROW } else { 52.0 }, size.width() - 18.0);
        let bottom = top + size.height();
        let frame = Frame { left, right, top, bottom, first, last, low: ticks.low(), high: ticks.high() };
        let rounding = plot.observations.iter().chain(&plot.baseline).any(|p| rounding_shows(&frame, p));
        let items = legend::items(plot, rounding, language);
        let height = bottom + 34.0 + 22.0 * length(legend::rows(&items, size.width()).len());
        Self { picture, language, size, frame, ticks, items, heading, own_row, height }
    }

    /// The plot in words, for readers who cannot see it.
    fn description(&self) -> String {
        let (language, plot) = (self.language, &self.picture.plot);
        let numbers = Numbers { language, unit: plot.unit, decimals: self.picture.decimals };
        let mut all = Vec::new();
        if plot.invented {
            all.push(format!("{}.", Label::InventedTitle.text(language)));
        }
        let said = |point: &PlotPoint| (numbers.value(point.value), day(point.date, language));
        if let Some((value, date)) = plot.baseline.as_ref().map(said) {
            all.push(say!(language, "Baseline: {value} ({date}).", "Baseline: {value} ({date})."));
        }
        let count = plot.observations.len();
        if let Some((value, date)) = plot.observations.last().map(said) {
            all.push(say!(
                language,
                "Seneste af {count} målinger: {value} ({date}).",
                "Latest of {count} observations: {value} ({date})."
            ));
        }
        if let Some(target) = &plot.target {
            let shown = whole(plot.unit, target.value, plot.target_rises);
            let (value, date) = (numbers.value(shown), day(target.date, language));
            all.push(say!(language, "Mål: {value} ({date}).", "Target: {value} ({date})."));
        }
        let status = self.picture.status;
        all.push(say!(language, "Status: {status}.", "Status: {status}."));
        all.join(" ")
    }

    fn content(&self, m: &mut Markup) {
        self.axes(m);
        self.day_of_status(m);
        for path in &self.picture.plot.path {
            let places: Vec<_> = path.points.iter().map(|p| (self.frame.x(p.date), self.frame.y(p.value))).collect();
            marks::stroke(m, &places, Look::PATH);
        }
        self.municipality(m);
        self.area(m);
        for point in &self.picture.plot.without_value {
            marks::cross(m, (self.frame.x(point.date), self.frame.bottom - 8.0));
        }
        if let Some(target) = &self.picture.plot.target {
            marks::diamond(m, (self.frame.x(target.date), self.frame.y(target.value)));
        }
        labels::draw(m, self);
        legend::draw(m, &self.items, self.size.width(), self.frame.bottom + 44.0);
    }

    fn axes(&self, m: &mut Markup) {
        let f = &self.frame;
        marks::text(m, (4.0, if self.own_row { 16.0 + ROW } else { 16.0 }), "start", &self.heading);
        if self.picture.plot.invented {
            let words = Label::InventedTitle.text(self.language);
            marks::bold(m, "p-text", (self.size.width() - 4.0, 16.0), "end", words);
        }
        for value in &self.ticks.values {
            let y = f.y(*value);
            marks::line(m, (f.left, y), (f.right, y), if value.is_zero() { Look::ZERO } else { Look::GRID });
            marks::text(m, (f.left - 7.0, y + 4.5), "end", &number(*value, self.ticks.decimals, self.language));
        }
        for year in scale::years(f.first, f.last, 1, self.size.years() + 1) {
            let x = f.x(year);
            marks::line(m, (x, f.bottom), (x, f.bottom + 5.0), Look::ZERO);
        }
        // The ticks are on 1 January. The year is printed in the middle of its days, so that a value of 31 December belongs to it.
        let years = scale::years(f.first, f.last, 7, self.size.years());
        for middle in &years {
            marks::text(m, (f.x(*middle), f.bottom + 19.0), "middle", &chrono::Datelike::year(middle).to_string());
        }
        if years.is_empty() {
            marks::text(m, (f.left, f.bottom + 19.0), "start", &short_day(f.first, self.language));
            marks::text(m, (f.right, f.bottom + 19.0), "end", &short_day(f.last, self.language));
        }
    }

    fn day_of_status(&self, m: &mut Markup) {
        let f = &self.frame;
        let x = f.x(self.picture.plot.as_of);
        marks::line(m, (x, f.top - 8.0), (x, f.bottom), Look::TODAY);
        let words =
            format!("{} {}", Label::AsOf.text(self.language).to_lowercase(), short_day(self.picture.plot.as_of, self.language));
        let half = LETTER_WIDTH * length(words.chars().count()) / 2.0;
        let ends_outside = x + half > self.size.width() - 4.0;
        let (place, anchor) = if ends_outside { (f.right + 14.0, "end") } else { (x.max(half), "middle") };
        marks::text(m, (place, f.top - 14.0), anchor, &words);
    }

    fn municipality(&self, m: &mut Markup) {
        let places: Vec<_> = self.picture.plot.municipality.iter().map(|p| self.place(p)).collect();
        marks::stroke(m, &places, Look::OTHER);
        places.into_iter().for_each(|place| marks::square(m, place));
    }

    fn area(&self, m: &mut Markup) {
        let (points, baseline) = (&self.picture.plot.observations, &self.picture.plot.baseline);
        let mut run: Vec<_> = baseline.iter().map(|b| self.place(b)).collect();
        for point in points {
            if !point.joined {
                marks::stroke(m, &run, Look::AREA);
                run.clear();
            }
            run.push(self.place(point));
        }
        marks::stroke(m, &run, Look::AREA);
        baseline.iter().chain(points).for_each(|point| self.interval_bars(m, point));
        points.iter().for_each(|point| marks::dot(m, self.place(point)));
        baseline.iter().for_each(|point| marks::ring(m, self.place(point)));
    }

    fn interval_bars(&self, m: &mut Markup, point: &PlotPoint) {
        let (x, _) = self.place(point);
        if let Some(sampling) = &point.sampling {
            marks::capped(m, x, self.frame.y(sampling.high), self.frame.y(sampling.low));
        }
        if rounding_shows(&self.frame, point) {
            let (low, high) = (self.frame.y(point.rounding.low), self.frame.y(point.rounding.high));
            marks::line(m, (x, low), (x, high), Look::ROUNDING);
        }
    }

    fn place(&self, point: &PlotPoint) -> Place {
        (self.frame.x(point.date), self.frame.y(point.value))
    }

    fn is_percent(&self) -> bool {
        self.picture.plot.unit == Unit::Percent
    }
}

/// Whether the rounding interval of a figure reaches beyond its mark.
fn rounding_shows(frame: &Frame, point: &PlotPoint) -> bool {
    frame.y(point.rounding.low) - frame.y(point.rounding.high) > 10.0
}

/// The title of the value axis: what it counts, and whether it starts above 0.
fn heading(plot: &Plot, starts_above: bool, language: Language) -> String {
    let counted = match plot.unit {
        Unit::Number => Label::People.text(language),
        unit => unit.word(language),
    };
    let mut heading = counted.to_owned();
    if plot.gap {
        heading = format!("{}, {counted}", Label::GapAxis.text(language));
    }
    if starts_above {
        heading = format!("{heading} ({})", Label::AxisBroken.text(language));
    }
    heading
}

/// The ends of the value axis. It starts at 0 unless the values lie far above it.
fn values(plot: &Plot) -> (f64, f64) {
    let points = plot.observations.iter().chain(&plot.baseline).chain(&plot.municipality);
    let ends = points.flat_map(|p| {
        let sampling = p.sampling.map(|i| [i.low, i.high]).into_iter().flatten();
        [p.rounding.low, p.rounding.high].into_iter().chain(sampling)
    });
    let path = plot.path.iter().flat_map(|line| &line.points).chain(&plot.target).map(|p| p.value);
    let all: Vec<f64> = ends.chain(path).map(Exact::to_float).collect();
    let low = all.iter().copied().fold(f64::INFINITY, f64::min);
    let high = all.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if !(low.is_finite() && high.is_finite()) {
        return (0.0, 1.0);
    }
    let level = high - low <= 1e-9 * high;
    if low >= 0.0 && (level || low <= 0.6 * high) {
        (0.0, high)
    } else if high <= 0.0 && high >= 0.6 * low {
        (low, 0.0)
    } else if low >= 0.0 {
        // Not below 0 if the values cannot be negative.
        ((low - 0.05 * (high - low)).max(0.0), high + 0.05 * (high - low))
    } else {
        (low, high)
    }
}

/// The first and the last day of the time axis, with a margin on both sides.
fn dates(plot: &Plot) -> (NaiveDate, NaiveDate) {
    let points = plot.observations.iter().chain(&plot.baseline).chain(&plot.municipality).map(|p| p.date);
    let path = plot.path.iter().flat_map(|line| &line.points).chain(&plot.target).map(|p| p.date);
    let all: Vec<_> = points.chain(path).chain(plot.without_value.iter().map(|p| p.date)).chain([plot.as_of]).collect();
    let (first, last) = all.iter().fold((plot.as_of, plot.as_of), |(first, last), date| (first.min(*date), last.max(*date)));
    let room = u64::try_from(crate::reference::days(first, last)).unwrap_or(0) / 25 + 5;
    let room = chrono::Days::new(room);
    (first.checked_sub_days(room).unwrap_or(first), last.checked_add_days(room).unwrap_or(last))
}

/// A number of letters or rows as a drawing coordinate.
fn length(count: usize) -> f64 {
    u16::try_from(count).map_or(f64::from(u16::MAX), f64::from)
}
