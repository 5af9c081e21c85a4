//! What the audit finds, check by check, on small plans; and what it does not find.

#[cfg(test)]
mod baselines;
#[cfg(test)]
mod everything;
#[cfg(test)]
mod money;
#[cfg(test)]
mod pairs;
#[cfg(test)]
mod planted;
#[cfg(test)]
mod points;
#[cfg(test)]
mod populations;
#[cfg(test)]
mod rules;
#[cfg(test)]
mod sample;
#[cfg(test)]
mod series;
#[cfg(test)]
mod statements;
#[cfg(test)]
mod tables;
