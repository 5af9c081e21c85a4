//! The table of 1 March 2021, and the tests of tables with it.

use crate::prelude::*;

const ROWS: [(&str, [u32; 4], u32); 7] = [
    ("6.1 - Dagpengemodtagere med ledighed over 26 uger", [7, 11, 7, 7], 32),
    ("6.2 - Jobparat kontanthjælps- og overgangsydelsemodtager", [12, 15, 15, 10], 52),
    ("6.3 - Aktivitetsparat kontanthjælps- og overgangsydelsemodtager", [14, 13, 25, 18], 70),
    ("6.4 - Uddannelsesparat uddannelseshjælps- og overgangsydelsemodtager", [9, 10, 3, 8], 30),
    ("6.5 - Aktivitetsparat uddannelseshjælps- og overgangsydelsemodtager", [5, 4, 1, 2], 12),
    ("6.8 - Rehabilitent", [12, 7, 4, 8], 31),
    ("INT-SHP - Selvforsørgelses- og hjemrejseydelsesmodtager i program", [8, 7, 13, 10], 38),
];

fn count(number: u32) -> Value {
    Figure::new(number.into(), None).unwrap().into()
}

pub(crate) fn march_2021_parts() -> TableParts {
    let rows = ROWS.map(|(cell, cells, total)| {
        let (code, label) = split_label(cell).unwrap();
        let filter = label.strip_prefix("Dagpengemodtagere med ").map(str::to_owned);
        Row { code, label: label.to_owned(), filter, cells: cells.map(count).to_vec(), total: Some(count(total)) }
    });
    TableParts {
        id: Id::new("maalgrupper-2021-03-01").unwrap(),
        title: Some("Målgrupper 01.03.2021".to_owned()),
        reference: Reference::parse("01.03.2021").unwrap(),
        departments: ["22", "24", "30", "35"].map(str::to_owned).to_vec(),
        rows: rows.to_vec(),
        totals: Some([67, 67, 68, 63].map(count).to_vec()),
        grand_total: Some(count(265)),
        unit: TableUnit::Persons,
        place: None,
    }
}

pub(crate) fn march_2021() -> Table {
    Table::new(march_2021_parts()).unwrap()
}

/// The same with the small cells hidden, and nothing else.
pub(crate) fn march_2021_hidden(threshold: u32) -> Table {
    let mut parts = march_2021_parts();
    for cell in parts.rows.iter_mut().flat_map(|row| &mut row.cells) {
        if cell.figure().is_some_and(|figure| figure.value() < i64::from(threshold).into()) {
            *cell = Value::Suppressed;
        }
    }
    Table::new(parts).unwrap()
}

fn code(text: &str) -> TargetGroupCode {
    TargetGroupCode::parse(text).unwrap()
}

fn problems(mend: impl FnOnce(&mut TableParts)) -> Vec<(ErrorCode, String)> {
    let mut parts = march_2021_parts();
    mend(&mut parts);
    Table::new(parts).unwrap_err().as_slice().iter().map(|e| (e.code(), e.path().to_owned())).collect()
}

#[test]
fn the_printed_totals_are_those_of_the_cells() {
    let table = march_2021();
    let totals = table.recomputed();
    let printed = |values: &[Value]| values.iter().map(|v| v.figure().map(Figure::value)).collect::<Vec<_>>();
    assert_eq!(totals.departments, printed(table.printed_totals().unwrap()));
    assert_eq!(totals.rows, printed(&table.rows().iter().map(|row| row.total.unwrap()).collect::<Vec<_>>()));
    assert_eq!((totals.grand, table.grand_total()), (Some(265.into()), Some(265.into())));
}

#[test]
fn cells_by_name() {
    let table = march_2021();
    assert_eq!(table.cell(&code("6.5"), "30"), Ok(count(1)));
    assert_eq!(table.cell(&code("int-shp"), " 35 "), Ok(count(10)));
    let error = table.cell(&code("6.9"), "30").unwrap_err();
    assert_eq!(
        (error.code(), error.help()),
        (ErrorCode::TableMissing, Some("its codes are 6.1, 6.2, 6.3, 6.4, 6.5, 6.8, INT-SHP"))
    );
    assert_eq!(table.cell(&code("6.5"), "31").unwrap_err().help(), Some("its departments are 22, 24, 30, 35"));
}

#[test]
fn shares_are_exact() {
    let table = march_2021();
    assert_eq!(table.share(&code("6.5"), "30"), Ok(Exact::new(1, 68)));
    assert_eq!(table.share_of_code(&code("6.5"), "30"), Ok(Exact::new(1, 12)));
    assert_eq!(table.share_of_all(&code("6.1")), Ok(Exact::new(32, 265)));
}

#[test]
fn shares_of_hidden_cells_are_hidden() {
    let table = march_2021_hidden(3);
    assert_eq!(table.share(&code("6.5"), "30"), Ok(None));
    assert_eq!(table.share(&code("6.2"), "30"), Ok(Exact::new(15, 68)), "the printed total stands in");
    assert_eq!((table.recomputed().departments[2], table.recomputed().grand), (None, None));
    let mut parts = table.into_parts();
    parts.totals = None;
    assert_eq!(Table::new(parts).unwrap().share(&code("6.2"), "30"), Ok(None));
}

#[test]
fn an_empty_department_has_no_shares() {
    let mut parts = march_2021_parts();
    for row in &mut parts.rows {
        row.cells[0] = count(0);
    }
    assert_eq!(Table::new(parts).unwrap().share(&code("6.2"), "22"), Ok(None));
}

#[test]
fn every_problem_has_its_path() {
    let found = problems(|parts| {
        parts.departments[1] = " 22".to_owned();
        parts.departments[3] = String::new();
        parts.rows[1].code = code("6.1");
        parts.rows[2].cells.pop();
        parts.rows[3].cells[1] = Value::parse("-1").unwrap();
        parts.rows[4].total = Value::parse("12,5").ok();
        parts.totals.as_mut().unwrap()[0] = Value::parse("ca. 67").unwrap();
        parts.totals.as_mut().unwrap().push(count(1));
        parts.grand_total = Value::parse("265 %").ok();
    });
    let paths = [
        (ErrorCode::TableDuplicate, "/departments/1"),
        (ErrorCode::TextEmpty, "/departments/3"),
        (ErrorCode::TableDuplicate, "/rows/1/code"),
        (ErrorCode::TableShape, "/rows/2/cells"),
        (ErrorCode::TableCell, "/rows/3/cells/1"),
        (ErrorCode::TableCell, "/rows/4/total"),
        (ErrorCode::TableShape, "/totals"),
        (ErrorCode::TableCell, "/totals/0"),
        (ErrorCode::TableCell, "/grandTotal"),
    ];
    assert_eq!(found, paths.map(|(code, path)| (code, path.to_owned())));
    let none = problems(|parts| (parts.departments, parts.rows, parts.totals) = (Vec::new(), Vec::new(), None));
    assert_eq!(none.iter().map(|(_, path)| path.as_str()).collect::<Vec<_>>(), ["/departments", "/rows"]);
}

#[test]
fn full_time_persons_have_decimals() {
    let mut parts = march_2021_parts();
    parts.unit = TableUnit::FullTimePersons;
    parts.rows[0].cells[0] = Value::parse("6,8 fuldtidspersoner").unwrap();
    parts.rows[0].cells[1] = Value::parse("0,4").unwrap();
    let table = Table::new(parts.clone()).unwrap();
    assert_eq!(table.row_total(&code("6.1")), Ok(Exact::new(212, 10)));
    assert_eq!(table.small_cells(1).len(), 1);
    for wrong in [Figure::count(7, Unit::Persons).into(), Value::parse("-0,4").unwrap()] {
        parts.rows[0].cells[0] = wrong;
        assert_eq!(Table::new(parts.clone()).unwrap_err().as_slice()[0].code(), ErrorCode::TableCell);
    }
}

#[test]
fn the_wire_form() {
    let table = march_2021_hidden(3);
    let json = serde_json::to_string(&table).unwrap();
    assert!(json.contains(r#""cells":["5","4","suppressed","suppressed"],"total":"12""#), "{json}");
    assert_eq!(serde_json::from_str::<Table>(&json).unwrap(), table);
    // What serde says begins with the place.
    let refused = |json: &str| serde_json::from_value::<Table>(json.parse().unwrap()).unwrap_err().to_string();
    let broken = json.replace(r#""grandTotal":"265""#, r#""grandTotal":"-265""#);
    assert!(refused(&broken).starts_with("/grandTotal: "), "{}", refused(&broken));
    let numeric = json.replace(r#""code":"6.1""#, r#""code":6.1"#);
    assert!(refused(&numeric).contains("is not a target-group code"), "{}", refused(&numeric));
    for unknown in [json.replace(r#""totals""#, r#""total""#), json.replace(r#""label""#, r#""labels""#)] {
        assert!(serde_json::from_str::<Table>(&unknown).is_err());
    }
}
