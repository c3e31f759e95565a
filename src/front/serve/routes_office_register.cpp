// Organisations and people, the command palette, suggestions, and saved views.
#include "app/views/admin/suggestions.h"
#include "app/views/burden/burden.h"
#include "app/views/register/tree.h"
#include "app/views/tables.h"
#include "front/serve/routes_office.h"

namespace jinze::serve {
namespace {

using views::Reader;

Result<views::OrganisationTree> tree_of_organisations(const Request& asked, const views::OnDay& question)
{
    return asked.read([&](const Reader& reader) { return views::organisation_tree(reader, question); });
}

Result<views::OrganisationPage> one_organisation(const Request& asked, const views::OnDay& question)
{
    return asked.read(
        [&](const Reader& reader) { return views::organisation_page(reader, asked.steps.at(0), question); });
}

Result<views::OrganisationHistory> organisation_history(const Request& asked)
{
    views::Chronicle& chronicle = asked.house.office.chronicle;
    return asked.read([&](const Reader& reader) {
        chronicle.follow(asked.house.desk.journal(), reader.state);
        return views::organisation_history(reader, chronicle, asked.steps.at(0));
    });
}

Result<views::PeoplePage> people_list(const Request& asked, const views::PeopleQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::people_page(reader, question); });
}

Result<views::PersonPage> one_person(const Request& asked)
{
    views::Workroom& office = asked.house.office;
    return asked.read([&](const Reader& reader) {
        office.chronicle.follow(asked.house.desk.journal(), reader.state);
        auto page = views::person_page(reader, office.chronicle, asked.steps.at(0));
        if (!page) return page;
        const auto id = id_from<PersonId>(page->person);
        if (page->self)
            page->readings = views::readings_of(reader, *office.drawer, *id);
        else
            views::note_reading(reader, *office.drawer, *id);
        return page;
    });
}

Result<views::SearchPage> palette(const Request& asked, const views::SearchQuestion& question)
{
    return asked.read(
        [&](const Reader& reader) { return views::search_page(reader, asked.house.office.names, question.q); });
}

template <class Question, Result<Bytes> (*table)(const Reader&, const Question&)>
http::Response list_table(const Request& asked, const Question& question)
{
    const auto name = asked.request.path.substr(asked.request.path.rfind('/') + 1);
    return workbook(asked.read([&](const Reader& reader) { return table(reader, question); }), name);
}

template <class Question, Result<Bytes> (*table)(const Reader&, const Question&)>
Route sheet(const char* pattern, const char* about, const std::vector<Help>& help)
{
    return slowly(file<&list_table<Question, table>>(pattern, about, workbook_type, help), &always_slow);
}

Result<views::SuggestionsPage> suggestion_list(const Request& asked)
{
    return asked.read(
        [&](const Reader& reader) { return views::suggestions_page(reader, *asked.house.office.drawer); });
}

Result<views::Suggestion> give_suggestion(const Request& asked, const views::SuggestionGiven& given)
{
    const auto key = asked.idempotency_key();
    if (!key) return std::unexpected{key.error()};
    return asked.read(
        [&](const Reader& reader) { return views::suggest(reader, *asked.house.office.drawer, *key, given); });
}

Result<views::Suggestion> answer_suggestion(const Request& asked, const views::SuggestionAnswered& answer)
{
    return asked.read([&](const Reader& reader) {
        return views::answer_suggestion(reader, *asked.house.office.drawer, asked.steps.at(0), answer);
    });
}

Result<views::SavedViews> view_list(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::saved_views(reader, *asked.house.office.drawer); });
}

Result<views::SavedView> keep_view(const Request& asked, const views::SavedViewGiven& given)
{
    const auto key = asked.idempotency_key();
    if (!key) return std::unexpected{key.error()};
    return asked.read(
        [&](const Reader& reader) { return views::keep_view(reader, *asked.house.office.drawer, *key, given); });
}

Result<Nothing> drop_view(const Request& asked)
{
    const auto dropped = asked.read(
        [&](const Reader& reader) { return views::drop_view(reader, *asked.house.office.drawer, asked.steps.at(0)); });
    if (!dropped) return std::unexpected{dropped.error()};
    return Nothing{};
}

Route taking_away(Route route)
{
    route.method = "DELETE";
    route.longest_body = 0;
    return route;
}

}  // namespace

std::vector<Route> office_register_routes()
{
    const Help on{"on", "as of this day (default: today)"}, node{"node", "organisation: o17 or its full name"},
        text{"text", "part of a name, or its first letters"}, kind{"kind", "full, probationary or activist"},
        page{"page", "from 1"}, size{"size", "at most 200"};
    return {
        question<&tree_of_organisations>("/api/tree", "Every organisation the reader may see, flat, in official order",
                                         {on}),
        question<&one_organisation>("/api/organisations/{id}",
                                    "One organisation: posts, members, points that need attention", {on}),
        question<&organisation_history>("/api/organisations/{id}/history",
                                        "Its history: founding, moves, appointments, members"),
        question<&people_list>("/api/people", "People the reader may read", {node, text, kind, page, size}),
        question<&one_person>("/api/people/{id}", "One person's page; that person can see the visit", {}, false),
        question<&palette>("/api/search", "Organisations, people, duties, records by name, id or first letters",
                           {{"q", "the typed text"}}),
        sheet<views::RecordsTable, &views::records_table>("/api/tables/records.xlsx",
                                                          "Records as a workbook, by the list's conditions",
                                                          {node,
                                                           text,
                                                           {"kind", "of records"},
                                                           {"from", "first day"},
                                                           {"to", "last day"},
                                                           {"topic", "its code"},
                                                           {"person", "who took part"}}),
        sheet<views::ObligationsTable, &views::obligations_table>(
            "/api/tables/obligations.xlsx", "Obligations as a workbook",
            {node,
             text,
             {"area", "of duties"},
             {"standing", "of obligations"},
             {"duty", "its code"},
             on,
             {"known", "as known on this day"},
             {"earlier", "no: omit what was missed in earlier years, and count it (default: yes)"}}),
        sheet<views::PeopleTable, &views::people_table>("/api/tables/people.xlsx", "People as a workbook",
                                                        {node, text, kind}),
        sheet<views::OrganisationsTable, &views::organisations_table>("/api/tables/organisations.xlsx",
                                                                      "Organisations as a workbook", {node, text, on}),
        sheet<views::BurdenTable, &views::burden_table>("/api/tables/burden.xlsx",
                                                        "What was asked of bodies in a year, as a workbook",
                                                        {{"year", "default: this one"}, {"node", "as in the list"}}),
        sheet<views::DutiesTable, &views::duties_table>("/api/tables/duties.xlsx", "Duties as a workbook",
                                                        {text, {"area", "of duties"}}),
        question<&suggestion_list>("/api/suggestions", "Suggestions about this system", {}, false),
        act<&give_suggestion>("/api/suggestions", "Make a suggestion about a page"),
        act<&answer_suggestion>("/api/suggestions/{id}/answer", "Answer a suggestion, as the office"),
        question<&view_list>("/api/views", "The reader's saved views", {}, false),
        act<&keep_view>("/api/views", "Save a view"),
        taking_away(act<&drop_view>("/api/views/{id}", "Delete a saved view")),
    };
}

}  // namespace jinze::serve
