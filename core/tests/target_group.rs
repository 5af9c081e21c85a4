//! Properties of codes, register and tables.

#[cfg(test)]
mod target_group {
    use delaftale::agreement::Id;
    use delaftale::figure::{Exact, Figure, Unit, Value};
    use delaftale::reference::{Reference, parse_day};
    use delaftale::table::{CellValue, Row, Selection, Table, TableParts, TableUnit, change};
    use delaftale::target_group::{LabelMatch, Register, Standing, TargetGroupCode, split_label};
    use proptest::prelude::*;
    use proptest::sample::{select, subsequence};

    fn any_code() -> impl Strategy<Value = TargetGroupCode> {
        let paragraph = (1_u8..=99, 1_u8..=99).prop_map(|(paragraph, number)| TargetGroupCode::of(paragraph, number).unwrap());
        let registered = (select(vec![2_u8, 6]), 1_u8..=20).prop_map(|(p, n)| TargetGroupCode::of(p, n).unwrap());
        let integration = "INT-[A-ZÆØÅ0-9]{1,6}(-[A-ZÆØÅ0-9]{1,6}){0,2}".prop_map(|text| TargetGroupCode::parse(&text).unwrap());
        prop_oneof![paragraph, registered, integration, Just(TargetGroupCode::parse("INT-SHP").unwrap())]
    }

    fn count(number: u32) -> Value {
        Figure::count(number, Unit::Persons).into()
    }

    fn number(at: usize) -> u8 {
        u8::try_from(at).unwrap() + 1
    }

    /// A table of these cells with all totals printed.
    fn table(cells: &[Vec<u32>]) -> TableParts {
        let width = cells[0].len();
        let columns = (0..width).map(|at| cells.iter().map(|row| row[at]).sum());
        let rows = cells.iter().enumerate().map(|(at, row)| Row {
            code: TargetGroupCode::of(6, number(at)).unwrap(),
            label: String::new(),
            filter: None,
            cells: row.iter().copied().map(count).collect(),
            total: Some(count(row.iter().sum())),
        });
        TableParts {
            id: Id::new("t").unwrap(),
            title: None,
            reference: Reference::parse("2021-03-01").unwrap(),
            departments: (0..width).map(|at| format!("afdeling {at}")).collect(),
            rows: rows.collect(),
            totals: Some(columns.map(count).collect()),
            grand_total: Some(count(cells.iter().flatten().sum())),
            unit: TableUnit::Persons,
            place: None,
        }
    }

    type Order = dyn Fn(&TargetGroupCode, &TargetGroupCode) -> std::cmp::Ordering;

    /// A row and a column, both counted with the totals as the last one.
    type Spot = (usize, usize);

    fn any_cells(max: u32) -> impl Strategy<Value = Vec<Vec<u32>>> {
        (1_usize..8, 1_usize..6).prop_flat_map(move |(height, width)| {
            prop::collection::vec(prop::collection::vec(0..max, width..=width), height..=height)
        })
    }

    fn slot(parts: &mut TableParts, row: usize, column: usize) -> &mut Value {
        let (height, width) = (parts.rows.len(), parts.departments.len());
        match (row == height, column == width) {
            (false, false) => &mut parts.rows[row].cells[column],
            (false, true) => parts.rows[row].total.as_mut().unwrap(),
            (true, false) => &mut parts.totals.as_mut().unwrap()[column],
            (true, true) => parts.grand_total.as_mut().unwrap(),
        }
    }

    fn place(parts: &TableParts, cell: &CellValue) -> Spot {
        let row = cell.code.as_ref().map(|code| parts.rows.iter().position(|row| row.code == *code).unwrap());
        let column = cell.department.as_ref().map(|name| parts.departments.iter().position(|own| own == name).unwrap());
        (row.unwrap_or(parts.rows.len()), column.unwrap_or(parts.departments.len()))
    }

    /// Every place whose value is the same in all tables of whole numbers, negative ones too, that fit what is printed: each hidden
    /// inner cell is tried from one below to one above all true values. That is enough: what can change at all can change by one.
    fn brute_force(cells: &[Vec<u32>], hidden: &[Spot]) -> Vec<Spot> {
        let (height, width) = (cells.len(), cells[0].len());
        let with_totals = |inner: &[Vec<i64>]| -> Vec<Vec<i64>> {
            let mut grid: Vec<Vec<i64>> = inner.to_vec();
            for row in &mut grid {
                row.push(row.iter().sum());
            }
            grid.push((0..=width).map(|at| grid.iter().map(|row| row[at]).sum()).collect());
            grid
        };
        let mut inner: Vec<Vec<i64>> = cells.iter().map(|row| row.iter().copied().map(i64::from).collect()).collect();
        let truth = with_totals(&inner);
        let top = inner.iter().flatten().max().unwrap() + 1;
        let free: Vec<_> = hidden.iter().copied().filter(|(row, column)| *row < height && *column < width).collect();
        let mut fixed: Vec<_> = hidden.to_vec();
        let mut wheel = vec![-1_i64; free.len()];
        loop {
            for ((row, column), value) in free.iter().zip(&wheel) {
                inner[*row][*column] = *value;
            }
            let grid = with_totals(&inner);
            let fits = (0..=height).all(|r| (0..=width).all(|c| hidden.contains(&(r, c)) || grid[r][c] == truth[r][c]));
            if fits {
                fixed.retain(|(r, c)| grid[*r][*c] == truth[*r][*c]);
            }
            let Some(turn) = wheel.iter().position(|value| *value < top) else { break };
            wheel[turn] += 1;
            wheel[..turn].fill(-1);
        }
        fixed.sort_unstable();
        fixed
    }

    /// A small table and the places that are hidden in it; at most five of them are inner cells.
    fn any_hidden(height: usize, width: usize) -> impl Strategy<Value = (Vec<Vec<u32>>, Vec<Spot>)> {
        let cells = prop::collection::vec(prop::collection::vec(0_u32..4, width..=width), height..=height);
        let inner: Vec<_> = (0..height).flat_map(|r| (0..width).map(move |c| (r, c))).collect();
        let totals: Vec<_> = (0..=height).flat_map(|r| (0..=width).map(move |c| (r, c))).filter(|p| !inner.contains(p)).collect();
        let most = inner.len().min(5);
        let hidden = (subsequence(inner, 0..=most), subsequence(totals, 0..=3));
        (cells, hidden).prop_map(|(cells, (inner, totals))| (cells, [inner, totals].concat()))
    }

    fn open_places(cells: &[Vec<u32>], hidden: &[Spot]) -> Vec<Spot> {
        let printed = table(cells);
        let mut parts = printed.clone();
        for (row, column) in hidden {
            *slot(&mut parts, *row, *column) = Value::Suppressed;
        }
        let open = Table::new(parts).unwrap().hidden_but_computable();
        let mut places: Vec<_> = open.iter().map(|cell| place(&printed, cell)).collect();
        for (cell, (row, column)) in open.iter().zip(&places) {
            assert_eq!(Some(cell.value), slot(&mut printed.clone(), *row, *column).figure().map(Figure::value));
        }
        places.sort_unstable();
        places
    }

    proptest! {
        #[test]
        fn codes_read_back(code in any_code(), before in "[ \t\u{a0}]{0,2}", lower in any::<bool>()) {
            let printed = code.to_string();
            let typed = if lower { printed.to_lowercase() } else { printed.clone() };
            prop_assert_eq!(&TargetGroupCode::parse(&format!("{before}{typed} ")).unwrap(), &code);
            let json = serde_json::to_string(&code).unwrap();
            prop_assert_eq!(&serde_json::from_str::<TargetGroupCode>(&json).unwrap(), &code);
            let cell = format!("{typed} - {printed}");
            prop_assert_eq!(split_label(&cell), Ok((code.clone(), printed.as_str())));
            prop_assert_eq!(split_label(&typed).unwrap(), (code, ""));
        }

        #[test]
        fn any_text_is_read_or_refused(text in prop_oneof!["\\PC{0,30}", "(?i)[ ]?(int)?[-–]?[a-zæ0-9.,: -]{0,12}", any::<String>()]) {
            if let Ok(code) = TargetGroupCode::parse(&text) {
                prop_assert_eq!(TargetGroupCode::parse(&code.to_string()), Ok(code.clone()));
                prop_assert_eq!(split_label(&text), Ok((code, "")));
            }
            if let Ok((code, label)) = split_label(&text) {
                prop_assert!(text.ends_with(label) || text.trim().ends_with(label));
                let known = Register::standard().entries().iter().any(|entry| entry.code == code);
                prop_assert_eq!(Register::standard().label_matches(&code, label) == LabelMatch::NotRegistered {}, !known);
            }
            let first = Register::standard().label_matches(&TargetGroupCode::of(6, 1).unwrap(), &text);
            prop_assert_ne!(first, LabelMatch::NotRegistered {});
        }

        #[test]
        fn the_orders_are_total(a in any_code(), b in any_code(), c in any_code()) {
            let register = Register::standard();
            let orders: [&Order; 2] = [&Ord::cmp, &|x, y| register.compare(x, y)];
            for order in orders {
                prop_assert_eq!(order(&a, &b), order(&b, &a).reverse());
                prop_assert_eq!(order(&a, &b).is_eq(), a == b);
                if order(&a, &b).is_le() && order(&b, &c).is_le() {
                    prop_assert!(order(&a, &c).is_le());
                }
                prop_assert!(a.is_integration() == b.is_integration() || order(&a, &b).is_gt() == a.is_integration());
            }
            if let (Some(x), Some(y)) = (a.paragraph().zip(a.number()), b.paragraph().zip(b.number())) {
                prop_assert_eq!(a.cmp(&b), x.cmp(&y));
            }
        }

        #[test]
        fn every_code_has_one_standing(code in any_code(), day in 0_i64..80_000) {
            let day = parse_day("1900-01-01").unwrap() + chrono::Duration::days(day);
            let register = Register::standard();
            match register.standing(&code, day) {
                Standing::Known(entry) => prop_assert!(entry.code == code && entry.holds_on(day)),
                Standing::Expired(entry) => prop_assert!(entry.code == code && entry.valid_to.unwrap() < day),
                Standing::NotYet(entry) => prop_assert!(entry.code == code && day < entry.valid_from.unwrap()),
                Standing::OpenSet => prop_assert!(code.is_integration()),
                Standing::Unknown => prop_assert!(!code.is_integration()),
            }
            prop_assert!(register.breaks_between(&code, day, day).is_empty());
        }

        #[test]
        fn selections_add_up(cells in any_cells(500), row in any::<prop::sample::Index>()) {
            let grand = Exact::from(i64::from(cells.iter().flatten().sum::<u32>()));
            let table = Table::new(table(&cells)).unwrap();
            prop_assert_eq!(table.total_of(&Selection::all()), Ok(Some(grand)));
            prop_assert_eq!((table.grand_total(), table.recomputed().grand), (Some(grand), Some(grand)));
            let code = table.rows()[row.index(cells.len())].code.clone();
            let (except, only) = (Selection::Except(vec![code.clone()]), Selection::Only(vec![code]));
            let (rest, own) = (table.total_of(&except).unwrap().unwrap(), table.total_of(&only).unwrap().unwrap());
            prop_assert_eq!(rest.plus(own), Some(grand));
            prop_assert_eq!(table.total_of_in(&except, table.departments()), Ok(Some(rest)));
        }

        #[test]
        fn a_table_did_not_change_from_itself(cells in any_cells(500), order in any::<u64>()) {
            let table = Table::new(table(&cells)).unwrap();
            let mut turned = table.clone().into_parts();
            let by = usize::try_from(order % 7).unwrap() % turned.departments.len();
            turned.departments.rotate_left(by);
            turned.totals = None;
            for row in &mut turned.rows {
                row.cells.rotate_left(by);
            }
            let answer = change(&table, &Table::new(turned).unwrap(), Register::standard(), &[]).unwrap();
            let zero = Some(Exact::ZERO);
            prop_assert!(answer.codes.iter().all(|c| c.total.change == zero && c.departments.iter().all(|d| d.count.change == zero)));
            prop_assert!(answer.departments.iter().all(|d| d.count.change == zero));
            prop_assert_eq!(answer.total.change, zero);
            prop_assert_eq!((answer.codes.len(), answer.only_older.len(), answer.waived.len()), (cells.len(), 0, 0));
        }

        #[test]
        fn any_parts_are_accepted_or_refused(
            codes in prop::collection::vec(any_code(), 0..5),
            values in prop::collection::vec(select(vec!["0", "3", "-1", "2,5", "ca. 4", "7 %", "suppressed", "missing", "999999999999999"]), 0..30),
            widths in prop::collection::vec(0_usize..5, 5),
            departments in prop::collection::vec("[ab ]{0,2}", 0..5),
            unit in select(vec![TableUnit::Persons, TableUnit::FullTimePersons]),
        ) {
            let mut values = values.iter().map(|text| Value::parse(text).unwrap()).cycle();
            let mut take = |n: usize| -> Vec<Value> { values.by_ref().take(n).collect() };
            let rows = codes.into_iter().zip(&widths).map(|(code, width)| {
                Row { code, label: String::new(), filter: None, cells: take(*width), total: take(1).pop() }
            });
            let parts = TableParts {
                id: Id::new("t").unwrap(), title: None, reference: Reference::parse("2021").unwrap(), departments,
                rows: rows.collect(), totals: None, grand_total: None, unit, place: None,
            };
            if let Ok(table) = Table::new(parts.clone()) {
                let json = serde_json::to_string(&table).unwrap();
                prop_assert_eq!(&serde_json::from_str::<Table>(&json).unwrap(), &table);
                prop_assert!(table.recomputed().grand.is_none_or(|grand| table.grand_total() == Some(grand)));
                prop_assert!(table.hidden_but_computable().len() <= json.matches("suppressed").count());
                prop_assert!(table.small_cells(5).len() <= table.small_cells(6).len());
                for row in table.rows() {
                    for department in table.departments() {
                        table.share(&row.code, department).unwrap();
                        table.share_of_code(&row.code, department).unwrap();
                    }
                }
                change(&table, &table, Register::standard(), &["lab-2020"]).unwrap();
            } else {
                let json = serde_json::to_string(&parts).unwrap();
                let error = serde_json::from_str::<Table>(&json).unwrap_err().to_string();
                prop_assert!(error.starts_with('/'), "{}", error);
            }
        }

        #[test]
        fn what_is_called_computable_is((cells, hidden) in any_hidden(3, 3)) {
            let fixed = brute_force(&cells, &hidden);
            for place in open_places(&cells, &hidden) {
                prop_assert!(fixed.contains(&place), "{:?}", place);
            }
        }

        /// With three lines one way, there is no room for two closed rings with a bridge between them, so that line by line finds all.
        #[test]
        fn in_small_tables_nothing_is_overlooked((cells, hidden) in any_hidden(2, 3)) {
            prop_assert_eq!(open_places(&cells, &hidden), brute_force(&cells, &hidden));
        }
    }
}
