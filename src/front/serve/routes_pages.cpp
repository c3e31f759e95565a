// The everyday pages: today, the leader's screen, board, obligations, records, and the acts.
#include <charconv>

#include "app/codec/leaf.h"
#include "app/input/records.h"
#include "app/views/admin/act_table.h"
#include "app/views/board/board.h"
#include "app/views/deputy/deputies.h"
#include "app/views/handover/handover.h"
#include "app/views/matter/light.h"
#include "app/views/matter/matter.h"
#include "app/views/matter/review.h"
#include "app/views/record/leaves.h"
#include "app/views/record/record_form.h"
#include "app/views/record/records.h"
#include "app/views/referral/referral.h"
#include "app/views/request/requests.h"
#include "app/views/work/duty_sheet.h"
#include "app/views/work/leader.h"
#include "app/views/work/mine.h"
#include "app/views/work/obligation.h"
#include "app/views/work/obligations.h"
#include "app/views/work/today.h"
#include "front/serve/route.h"

namespace jinze::serve {
namespace {

using views::Reader;

Result<views::TodayPage> today(const Request& asked, const views::OnDay& question)
{
    return asked.read([&](const Reader& reader) { return views::today(reader, question); });
}

Result<views::LeaderPage> leader(const Request& asked, const views::LeaderQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::leader(reader, question); });
}

Result<views::BoardPage> board(const Request& asked, const views::BoardQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::board(reader, question); });
}

Result<views::ObligationsPage> obligations(const Request& asked, const views::ObligationsQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::obligations(reader, question); });
}

Result<views::DutySheet> duty_sheet(const Request& asked, const views::OnDay& question)
{
    return asked.read([&](const Reader& reader) { return views::duty_sheet(reader, asked.steps.at(0), question); });
}

Result<views::ObligationPage> obligation(const Request& asked, const views::OnDayAsKnown& question)
{
    return asked.read([&](const Reader& reader) { return views::obligation(reader, asked.steps.at(0), question); });
}

Result<views::RecordForm> record_form(const Request& asked, const views::FormQuestion& question)
{
    return asked.read(
        [&](const Reader& reader) { return views::record_form(reader, question, reader.library.newest()); });
}

Result<views::RecordPreview> preview(const Request& asked, const input::RecordInput& input)
{
    return asked.read([&](const Reader& reader) { return views::preview(reader, input, reader.library.newest()); });
}

Result<views::RecordPreview> preview_over(const Request& asked, const input::RecordInput& input)
{
    return asked.read([&](const Reader& reader) -> Result<views::RecordPreview> {
        const auto record = views::record_asked(reader, asked.steps.at(0));
        if (!record) return std::unexpected{record.error()};
        return views::preview(reader, input, reader.library.newest(), *record);
    });
}

// The record that an accepted request entered or corrected, also for a repeated request.
std::optional<RecordId> record_of(const Request& asked, const input::ReceiptAnswer& receipt)
{
    std::optional<RecordId> found;
    for (const std::string& made : receipt.made)
        if (const auto id = id_from<RecordId>(made)) found = id;
    if (found) return found;
    const auto bytes = asked.house.desk.journal().leaf(receipt.first);
    if (!bytes) return found;
    const district::Leaf leaf = codec::leaf_from(*bytes);
    if (const auto* entered = std::get_if<record::RecordEntered>(&leaf.event)) found = entered->record;
    if (const auto* corrected = std::get_if<record::RecordCorrected>(&leaf.event)) found = corrected->record;
    return found;
}

Result<views::RecordDone> done(const Request& asked, const Result<input::ReceiptAnswer>& receipt)
{
    if (!receipt) return std::unexpected{receipt.error()};
    views::RecordDone answer{.receipt = *receipt};
    const auto record = record_of(asked, *receipt);
    if (!record) return answer;
    answer.record = to_text(*record);
    answer.settled = asked.read([&](const Reader& reader) { return views::settled_by(reader, *record); });
    return answer;
}

Result<views::RecordDone> enter(const Request& asked, const input::RecordInput& typed)
{
    return done(asked, asked.have_done("enter " + asked.request.body, input::entering(typed)));
}

// If-Match (RFC 9110 §13.1.1): the version shown on the page, as "3"; without it the current version.
Result<std::size_t> version_over(const Request& asked)
{
    std::string_view text = asked.request.header("if-match");
    if (text.empty()) return 0;
    std::size_t number = 0;
    if (text.size() > 2 && text.front() == '"' && text.back() == '"') text = text.substr(1, text.size() - 2);
    const auto [stop, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error == std::errc{} && stop == text.data() + text.size() && number > 0) return number;
    return std::unexpected{input::bad_input(
        "If-Match", {"版本应为不小于1的编号，如\"3\"。", "The version must be a number, 1 or more, such as \"3\"."})};
}

Result<views::RecordDone> correct(const Request& asked, const input::RecordInput& typed)
{
    const std::string& record = asked.steps.at(0);
    const auto over = version_over(asked);
    if (!over) return std::unexpected{over.error()};
    const auto id = asked.read([&](const Reader& reader) { return views::record_asked(reader, record); });
    if (!id) return std::unexpected{id.error()};
    return done(asked, asked.have_done("correct " + record + ' ' + asked.request.body,
                                       input::correcting(record, typed, *over)));
}

Result<views::RecordDone> call(const Request& asked, const input::CallInput& typed)
{
    return done(asked, asked.have_done("call " + asked.request.body, input::calling(typed)));
}

Result<input::ReceiptAnswer> act_done(const Request& asked, const input::Act& act, input::Fields fields,
                                      const std::string& input)
{
    return asked.have_done(
        input, [&act, fields = std::move(fields)](const input::Naming& naming, desk::Desk&) -> Result<input::Change> {
            auto command = input::meant_by_form(act, fields, naming);
            if (!command) return std::unexpected{std::move(command.error())};
            return input::Change{{*std::move(command)}, {}};
        });
}

// For ten seconds, one's own records, on the same day. Any later withdrawal needs a reason.
Result<input::ReceiptAnswer> undo(const Request& asked)
{
    const auto wants = asked.read(
        [&](const Reader& reader) -> Result<bool> { return views::wants_a_reason(reader, asked.steps.at(0)); });
    if (!wants) return std::unexpected{wants.error()};
    if (*wants)
        return std::unexpected{
            input::bad_input("id", {"只有本人当天提交且未经更正的记录可以直接撤销；其他记录请在记录页撤回并注明理由。",
                                    "Only your own uncorrected record of today can be undone; withdraw any other on "
                                    "its page with a reason."})};
    const std::string& record = asked.steps.at(0);
    return act_done(asked, *input::act_named("withdraw"), {{"record", record}, {"reason", "提交后随即撤销"}},
                    "undo " + record);
}

Result<input::ReceiptAnswer> act_of_the_office(const Request& asked, const codec::strict::Flat& sent)
{
    const std::string& name = asked.steps.at(0);
    const input::Act* act = input::act_named(name);
    if (!act) return std::unexpected{views::absent("name")};
    auto fields = input::fields_from(*act, sent);
    if (!fields) return std::unexpected{fields.error()};
    return act_done(asked, *act, *std::move(fields), name + ' ' + asked.request.body);
}

Result<views::ActTable> act_table(const Request&) { return views::act_table(); }

Result<views::RecordsPage> records(const Request& asked, const views::RecordsQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::records(reader, question); });
}

Result<views::RecordPage> record(const Request& asked)
{
    const std::string& id = asked.steps.at(0);
    auto page = asked.read([&](const Reader& reader) { return views::record_page(reader, id); });
    if (!page) return page;
    asked.read([&](const Reader& reader) {
        views::Chronicle& chronicle = asked.house.office.chronicle;
        chronicle.follow(asked.house.desk.journal(), reader.state);
        views::add_leaves(*page, reader, chronicle);
    });
    return page;
}

Result<views::MattersPage> matters(const Request& asked, const views::MattersQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::matters(reader, question); });
}

Result<views::RequestsPage> requests(const Request& asked, const views::RequestsQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::requests(reader, question); });
}

Result<views::LightPage> light(const Request& asked, const views::LightQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::light_matters(reader, question); });
}

Result<views::ReviewPage> review(const Request& asked, const views::ReviewQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::review(reader, question); });
}

Result<views::MatterPage> matter(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::matter_page(reader, asked.steps.at(0)); });
}

Result<views::ReferralsPage> referrals(const Request& asked, const views::ReferralsQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::referrals(reader, question); });
}

Result<views::ReferralPage> referral(const Request& asked)
{
    return asked.read([&](const Reader& reader) { return views::referral_page(reader, asked.steps.at(0)); });
}

Result<views::HandoverPage> handover(const Request& asked, const views::HandoverQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::handover(reader, question); });
}

Result<views::DeputiesPage> deputies(const Request& asked, const views::DeputiesQuestion& question)
{
    return asked.read([&](const Reader& reader) { return views::deputies(reader, question); });
}

Result<views::MinePage> mine(const Request& asked)
{
    return asked.read([](const Reader& reader) { return views::mine(reader); });
}

const Help a_day{"on", "as of this day, YYYY-MM-DD (default: today)"},
    known_on{"known", "as known on this day (default: the same day)"}, a_page{"page", "from 1"},
    a_size{"size", "rows per page, at most 200 (default: 50)"};

std::vector<Route> questions()
{
    const Help node{"node", "organisation: o17 or its full name"};
    return {
        slowly(question<&today>("/api/today", "The signed-in person's to-do list, most urgent first", {a_day})),
        question<&leader>("/api/leader", "A leader's screen: own duties, the group's duties, waiting items",
                          {{"person", "the leader one records for: m33 or a name"}}),
        slowly(question<&board>("/api/board", "The board of an organisation and those below it",
                                {node,
                                 {"by", "area or month"},
                                 a_day,
                                 known_on,
                                 {"compare", "a day to compare with"},
                                 {"earlier", "yes: include what was missed in earlier years (default: no)"}})),
        slowly(question<&obligations>("/api/obligations",
                                      "The list behind a cell of the board, in official order or by urgency",
                                      {node,
                                       a_day,
                                       known_on,
                                       {"area", "an area"},
                                       {"duty", "a duty's code"},
                                       {"month", "month of the last day: earlier, 01 to 12, later"},
                                       {"standing", "one or several, separated by commas"},
                                       {"bearer", "o17, p5, m33"},
                                       {"text", "part of the duty's title or of the bearer's name"},
                                       a_page,
                                       a_size,
                                       {"bearers", "the bearer's group as on the board: leading, branch, members …"},
                                       {"earlier", "no: omit what was missed in earlier years (default: yes)"},
                                       {"order", "urgency: the most urgent first (default: official)"}})),
        slowly(question<&duty_sheet>("/api/organisations/{id}/duty-sheet",
                                     "A quarter's duties of an organisation's bodies, for printing", {a_day})),
        question<&obligation>("/api/obligations/{id}", "Explanation of an obligation's standing, and the possible acts",
                              {a_day, known_on}),
        question<&record_form>("/api/record-form", "Default values for the form of a record",
                               {{"host", "o17"},
                                {"day", "day of the activity (default: today)"},
                                {"topics", "codes, separated by commas"},
                                {"obligation", "the obligation that it is entered for"},
                                {"kind", "meeting, study, talk …"},
                                {"record", "the request that it answers, or the record that it copies"}}),
        question<&records>("/api/records", "Records of an organisation and below it, newest first",
                           {{"node", "o17 (default: the home organisation)"},
                            {"from", "first day performed"},
                            {"to", "last day performed"},
                            {"kind", "a kind"},
                            {"topic", "a topic's code"},
                            {"text", "part of the title"},
                            {"person", "who took part: m33"},
                            a_page,
                            a_size,
                            {"by", "calendar: the days of the month of `from`"}}),
        question<&record>("/api/records/{id}", "One record: every version, what it settles, the possible acts"),
        question<&matters>("/api/matters", "Matters that the reader may see, those that wait for the reader first",
                           {{"lead", "led by this organisation or one below it: o17"},
                            {"setter", "set by this organisation or one below it: o17"},
                            {"group", "a group of the list"},
                            {"standing", "a standing"},
                            {"source", "a source"},
                            {"priority", "a priority"},
                            {"leaders", "yes: those that a member of a leading group answers for"},
                            {"archived", "yes: those closed long ago (default: no)"},
                            {"text", "part of the title or of the lead's name"},
                            {"goal", "code of a goal of the district that it serves"},
                            {"order", "number: by number (default: by due day)"},
                            a_page,
                            a_size}),
        question<&matter>("/api/matters/{id}", "One matter: how it stands, both clocks, every act, the possible acts"),
        question<&light>("/api/items", "Items of records (light matters) that are open or were closed lately",
                         {{"state", "open, reported or closed"},
                          {"host", "the body whose records say them: o5"},
                          {"text", "part of the item, of its record's title or of its owner's name"},
                          a_page,
                          a_size}),
        question<&requests>("/api/requests", "Requests for help that the reader may read, the longest waiting first",
                            {{"standing", "waiting, answered, unconfirmed, objected or settled"},
                             {"text", "part of the title, or of the asker's or the addressee's name"},
                             a_page,
                             a_size}),
        question<&review>("/api/review", "This month's review of overdue matters: each with what was decided on it",
                          {{"setter", "the body that set them: o2 (default: the reader's own)"}}),
        question<&referrals>("/api/referrals",
                             "Referrals that the reader may read, those that wait for the reader first",
                             {{"waiting", "yes: only those whose next act is the reader's"}, a_page, a_size}),
        question<&referral>("/api/referrals/{id}",
                            "One referral: the facts, the answer, the result, the possible acts"),
        question<&handover>("/api/handover", "What somebody has in hand, for whoever takes over from them",
                            {{"member", "a person: m33 or their name (default: the reader)"},
                             {"post", "a post in place of a person: p5"},
                             {"appointment", "an appointment, for its post: a4"}}),
        question<&deputies>(
            "/api/deputies", "Who stands in for whom, now and before, and for whom one may be named",
            {{"org", "for whose people one is to be named: o17 (default: the reader's own bodies)"}, a_page, a_size}),
        question<&mine>("/api/mine", "A member's own page"),
        question<&act_table>("/api/acts", "The acts of the office and the fields each takes"),
    };
}

}  // namespace

std::vector<Route> page_routes()
{
    std::vector<Route> all = questions();
    all.push_back(
        act<&preview>("/api/records/preview", "Preview of a record: what it would settle now; nothing is written"));
    all.push_back(act<&enter>("/api/records", "Enter a record"));
    all.push_back(
        act<&preview_over>("/api/records/{id}/preview",
                           "Preview of a correction: what it would settle, and what not any more; nothing is written"));
    all.push_back(
        act<&correct>("/api/records/{id}/correct",
                      "Correct a record: the whole new version; If-Match: the number of the version that it replaces"));
    all.push_back(act<&undo>("/api/records/{id}/undo", "Undo a record entered a moment ago"));
    all.push_back(act<&call>("/api/calls", "Call a meeting in advance, with its invitation"));
    all.push_back(act<&act_of_the_office>("/api/acts/{name}", "Perform one act of the table"));
    return all;
}

}  // namespace jinze::serve
