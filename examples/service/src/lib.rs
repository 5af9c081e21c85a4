//! A service over `delaftale`: plans and observations over HTTP, kept in one SQLite file.
//!
//! Every answer is computed by a typed function of [`delaftale::wire::operation`]; what is wrong with a request is answered as a problem
//! (RFC 9457) in Danish and in English. [`router`] is the whole of it.

mod openapi;
mod problem;
mod store;

use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::rejection::{BytesRejection, QueryRejection};
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, put};
use axum::{Router, routing};
use delaftale::reference::parse_day;
use delaftale::wire::operation::{self, AssessRequest, AuditRequest, ReportAnswer, ReportForm, ReportRequest};
use delaftale::wire::{ObservationsDocument, PlanDocument, located, read_observations, read_plan, read_request, utf8};
use delaftale::{Errors, Language};
use openapi::OpenApi;
use problem::Problem;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
pub use store::Store;

/// The largest body: a plan with all its tables has less than a tenth of that.
pub const LARGEST_BODY: usize = 1024 * 1024;

type Answered = Result<Response, Problem>;
type Stored = State<Arc<Store>>;

/// The service over this store.
pub fn router(store: Store) -> Router {
    let mut api = OpenApi::new();
    let mut router = Router::new();
    // Operations without a plan: the path, its typed function, and its schemas, in one line each.
    router = operation(router, &mut api, "/parse-figure", operation::parse_figure);
    router = operation(router, &mut api, "/parse-rule", operation::parse_rule);
    router = operation(router, &mut api, "/check-share", operation::check_share);
    router = operation(router, &mut api, "/assess-indicator", operation::assess_indicator);
    api.stored::<PlanDocument, ObservationsDocument>();
    let document = Bytes::from(api.into_json());
    let openapi = move || async move { ([(header::CONTENT_TYPE, "application/json")], document) };
    router
        .route("/openapi.json", get(openapi))
        .route("/plans/{plan}", put(put_plan).get(get_plan))
        .route("/plans/{plan}/observations", routing::post(post_observations))
        .route("/plans/{plan}/assessments", get(assessments))
        .route("/plans/{plan}/report", get(report))
        .route("/plans/{plan}/findings", get(findings))
        .fallback(|| async { Problem::not_found("stien findes ikke", "there is no such path") })
        .method_not_allowed_fallback(|| async { Problem::method_not_allowed() })
        .layer(DefaultBodyLimit::max(LARGEST_BODY))
        .with_state(Arc::new(store))
}

/// A path that calls this function with its body.
fn operation<Request, Answer>(
    router: Router<Arc<Store>>,
    api: &mut OpenApi,
    path: &str,
    function: fn(Request) -> Result<Answer, Errors>,
) -> Router<Arc<Store>>
where
    Request: DeserializeOwned + JsonSchema + 'static,
    Answer: Serialize + JsonSchema + 'static,
{
    api.operation::<Request, Answer>(path);
    let handler = move |body: Result<Bytes, BytesRejection>| async move {
        let body = body?;
        computed(move || {
            let text = text(&body)?;
            let answer = function(read_request(text)?).map_err(|errors| located(errors, text))?;
            Ok(json(StatusCode::OK, &answer))
        })
        .await
    };
    router.route(path, routing::post(handler))
}

/// The text of a body.
fn text(body: &Bytes) -> Result<&str, Problem> {
    Ok(utf8(body).map_err(Errors::from)?)
}

fn json(status: StatusCode, answer: &impl Serialize) -> Response {
    match serde_json::to_string(answer) {
        Ok(text) => (status, [(header::CONTENT_TYPE, "application/json")], text).into_response(),
        Err(error) => Problem::internal(&error).into_response(),
    }
}

/// Work that takes its time: beside the threads that answer.
async fn computed(work: impl FnOnce() -> Answered + Send + 'static) -> Answered {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(Problem::internal(&error)))
}

async fn put_plan(State(store): Stored, Path(id): Path<String>, body: Result<Bytes, BytesRejection>) -> Answered {
    let body = body?;
    computed(move || {
        let plan = read_plan(text(&body)?)?;
        if plan.id.as_str() != id {
            return Err(Problem::elsewhere(plan.id.as_str()));
        }
        store.put_plan(&PlanDocument::of(plan))?;
        Ok(StatusCode::NO_CONTENT.into_response())
    })
    .await
}

async fn get_plan(State(store): Stored, Path(id): Path<String>) -> Answered {
    computed(move || Ok(json(StatusCode::OK, &store.plan(&id)?))).await
}

async fn post_observations(State(store): Stored, Path(id): Path<String>, body: Result<Bytes, BytesRejection>) -> Answered {
    let body = body?;
    computed(move || {
        let (document, _) = read_observations(text(&body)?)?;
        store.add_observations(&id, document)?;
        Ok(StatusCode::NO_CONTENT.into_response())
    })
    .await
}

/// What can be asked of a stored plan.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Asked {
    as_of: String,
    known_at: Option<String>,
    language: Option<Language>,
}

impl Asked {
    fn options(&self) -> Result<delaftale::follow_up::AssessmentOptions, Problem> {
        let day = |text: &str, field| parse_day(text).map_err(|error| Errors::from(error.within(field)));
        let mut options = delaftale::follow_up::AssessmentOptions::of(day(&self.as_of, "asOf")?);
        options.known_at = self.known_at.as_deref().map(|text| day(text, "knownAt")).transpose()?;
        Ok(options)
    }
}

type Question = Result<Query<Asked>, QueryRejection>;

async fn assessments(State(store): Stored, Path(id): Path<String>, asked: Question) -> Answered {
    let Query(asked) = asked?;
    computed(move || {
        let options = asked.options()?;
        let mut request = AssessRequest::new(store.plan(&id)?, options.as_of);
        request.observations = store.observations(&id)?;
        request.options = options;
        Ok(json(StatusCode::OK, &operation::assess(request)?))
    })
    .await
}

async fn report(State(store): Stored, Path(id): Path<String>, asked: Question) -> Answered {
    let Query(asked) = asked?;
    computed(move || {
        let options = asked.options()?;
        let mut request = ReportRequest::new(store.plan(&id)?, options.as_of);
        request.observations = store.observations(&id)?;
        (request.options, request.form) = (options, ReportForm::Html);
        request.language = asked.language.unwrap_or_default();
        Ok(match operation::report(request)? {
            ReportAnswer::Text(page) => axum::response::Html(page.text).into_response(),
            data => json(StatusCode::OK, &data),
        })
    })
    .await
}

async fn findings(State(store): Stored, Path(id): Path<String>) -> Answered {
    computed(move || Ok(json(StatusCode::OK, &operation::audit(AuditRequest::new(store.plan(&id)?))?))).await
}
