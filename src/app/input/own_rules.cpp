// Deadlines with the district's own days, and duties that a unit adds.
#include <fmt/format.h>

#include "app/codec/json_write.h"
#include "app/desk/adopted.h"
#include "app/input/line.h"
#include "app/input/rules.h"
#include "base/spelling.h"
#include "domain/assembly/said.h"
#include "domain/catalogue/reading.h"
#include "domain/catalogue/words.h"
#include "domain/district/refusals.h"
#include "domain/duty_rules/refusals.h"
#include "domain/duty_rules/texts.h"
#include "storage/ledger/hash.h"

namespace jinze::input {
namespace {

using duty::Owed;
using duty::Shape;

std::expected<Day, Denial> from_asked(const std::string& text, const Naming& naming)
{
    if (text.empty()) return naming.today();
    const auto day = day_said(text);
    if (!day) return std::unexpected{bad_input("from", day.error())};
    return *day;
}

std::expected<std::optional<RecordId>, Denial> basis_asked(const std::string& text)
{
    if (text.empty()) return std::optional<RecordId>{};
    const auto id = id_from<RecordId>(text);
    if (!id)
        return std::unexpected{bad_input("basis", {"应为通过它的会议记录编号，如r12。",
                                                   "Must be the id of the record that adopted it, such as r12."})};
    return std::optional{*id};
}

Denial does_not_fit(const char* field, const char* chinese, const char* english)
{
    return bad_input(field, {fmt::format("这项职责的时限不是{}，这一栏请留空。", chinese),
                             fmt::format("The clock of this duty is not {}; leave this empty.", english)});
}

bool is_counted(Shape shape)
{
    return shape == Shape::count || shape == Shape::hours || shape == Shape::reference_year;
}

// Applies the district's own days to `owed`. Returns which of them does not fit this clock, if any.
std::optional<Denial> take_own_days(const OwnClock& clock, Owed& owed)
{
    if (clock.count) {
        if (!is_counted(owed.shape)) return does_not_fit("count", "按次数算", "a number of times");
        owed.at_least = *clock.count;
    }
    if (clock.cadence) {
        if (owed.shape != Shape::count) return does_not_fit("cadence", "按周期算", "a number of times in each period");
        owed.in_each = *clock.cadence;
    }
    if (clock.days) {
        if (owed.shape != Shape::within) return does_not_fit("days", "事由之后若干天", "a time after an occasion");
        owed.within = *clock.days;
    }
    if (clock.by && !clock.by->empty()) {
        if (owed.shape != Shape::by_date) return does_not_fit("by", "每年某日以前", "by a day of the year");
        const auto day = day_from("2024-" + *clock.by);  // a leap year
        if (!day) return bad_input("by", {"请写成月-日，如03-31。", "Write month and day, such as 03-31."});
        owed.month = static_cast<int>(static_cast<unsigned>(civil(*day).month()));
        owed.day = static_cast<int>(static_cast<unsigned>(civil(*day).day()));
    }
    return {};
}

// An obligatory rule is never weakened: checked as the catalogue's checker checks a unit's file.
std::optional<Denial> weakens(const catalogue::Entry& entry, const duty::Terms& terms)
{
    if (entry.terms.is_standing()) return {};
    catalogue::Catalogue base, own;
    base.duties = {entry};
    base.duties.front().terms.from = std::min(entry.terms.from, terms.from);
    base.duties.front().terms.until = never;
    own.duties = {entry};
    own.duties.front().terms = terms;
    own.duties.front().terms.until = never;
    const auto problems = catalogue::weakened(own, base, entry.file);
    if (problems.empty()) return {};
    const std::string &zh = problems.front().what.zh, &en = problems.front().what.en;
    return Denial{"weakens_a_must", "owed",
                  fmt::format("“{}”为必须履行的职责，本区可以从严，不得放宽：{}。", entry.title.zh,
                              zh.substr(zh.rfind("：") + 3)),
                  fmt::format("\"{}\" is obligatory; the district may tighten it but not weaken it: {}.",
                              entry.title.en, en.substr(en.rfind(": ") + 2))};
}

Digest file_of(const catalogue::Entry& entry, const journal::Reading& journal)
{
    for (const catalogue::File& file : desk::adopted_files(journal))
        if (file.name == entry.file) return ledger::sha256(view_of(file.text));
    return {};
}

// ---- a unit's own ----

std::string quoted(const std::string& text)  // TOML takes what JSON writes
{
    std::string json;
    codec::write_text(json, text);
    return json;
}

// The catalogue language's name of a bearer that a unit may bind; empty for those above it.
std::string bearer_in_words(duty::Bearer bearer)
{
    using enum duty::Bearer;
    switch (bearer) {
        case party_group:
        case organ_organisation:
        case branch:
        case small_group:
        case discipline_body: return fmt::format("{{ body = \"{}\" }}", catalogue::word_of(bearer));
        case party_group_secretary:
        case deputy_in_charge:
        case other_leader:
        case branch_secretary: return fmt::format("{{ post = \"{}\" }}", catalogue::word_of(bearer));
        case each_leader: return "{ each = \"leader\" }";
        case each_member: return "{ each = \"member\" }";
        default: return {};
    }
}

bool is_body(duty::Bearer bearer) { return bearer_in_words(bearer).starts_with("{ body"); }

struct Written {
    Code code;
    std::string text;
};

Written written(const OwnDuty& own, OrgId unit, const std::string& unit_name, const catalogue::Topic& topic, Day from,
                Day decided, const duty::Duties& duties)
{
    Code code;
    for (int number = 1; !code || duties.latest(code); ++number)
        code = Code{fmt::format("own-o{}-{}", unit.number(), number)};
    const bool guides = own.bearer == duty::Bearer::party_group || own.bearer == duty::Bearer::party_group_secretary ||
                        own.bearer == duty::Bearer::deputy_in_charge || own.bearer == duty::Bearer::other_leader ||
                        own.bearer == duty::Bearer::each_leader;
    const calendar::Window window = calendar::window_after(own.cadence, calendar::window_containing(own.cadence, from));
    std::string text = "# 本单位自定的职责，由系统按表单写成。 · A duty of the unit's own, written from its form.\n";
    text += fmt::format("unit = {}\n\n[[document]]\nid = \"{}-decision\"\ntitle = \"本单位的会议决定（{}）\"\n",
                        quoted(unit_name), code.text(), own.basis);
    text += fmt::format("title_en = \"The unit's own decision ({})\"\ndate = {}\n\n", own.basis, to_text(decided));
    text += fmt::format(
        "[[duty]]\nid = \"{}\"\ntitle = {}\ntitle_en = {}\narea = \"organisation\"\ntier = \"{}\"\nforce = \"local\"\n",
        code.text(), quoted(own.title), quoted(own.title), guides ? "guide" : "lead");
    text += fmt::format("bearer = {}\nowed = {{ at_least = {}, in_each = \"{}\" }}\n", bearer_in_words(own.bearer),
                        own.count, catalogue::word_of(own.cadence));
    text += fmt::format("evidence = {{ kind = \"{}\", topic = \"{}\"{} }}\nin_force = {{ from = {} }}\n\n",
                        catalogue::word_of(own.kind), topic.code.text(),
                        is_body(own.bearer) ? "" : ", attended_by = \"bearer\"", to_text(from));
    text += fmt::format("[[duty.source]]\ndocument = \"{}-decision\"\narticle = \"{}\"\n\n", code.text(), own.basis);
    text += "[[duty.example]]\nsays = \"没有做：逾期\"\nsays_en = \"none: overdue\"\nrecords = []\n";
    text += fmt::format("window = \"{}\"\non = {}\nstanding = \"overdue\"\n",
                        calendar::label_of(own.cadence, window.begin), to_text(window.last + days{60}));
    return {code, std::move(text)};
}

Denial wrong_in_form(const catalogue::Problems& problems)
{
    Denial no{"bad_input", "", "", ""};
    for (const catalogue::Problem& it : problems) {
        const char* gap = no.chinese.empty() ? "" : "\n";
        no.chinese += fmt::format("{}{}：{}。", gap, it.what.zh, it.remedy.zh);
        no.english += fmt::format("{}{}: {}.", gap, it.what.en, it.remedy.en);
    }
    return no;
}

// The decision must be the unit's own and about the responsibility system; then it settles that duty too.
std::expected<Day, Denial> decided_by(const OwnDuty& own, OrgId unit, const Naming& naming)
{
    static const Code topic{"responsibility-system"};
    const auto no = [](const char* zh, const char* en) { return std::unexpected{bad_input("basis", {zh, en})}; };
    const auto basis = basis_asked(own.basis);
    if (!basis) return std::unexpected{basis.error()};
    if (!*basis)
        return no("请先记录通过该职责的会议，再填写该会议的记录编号。",
                  "Record the meeting that adopted it first, then give that record's id.");
    const record::Record* record = naming.may_name(**basis) ? naming.state().records().find(**basis) : nullptr;
    if (!record || record->withdrawn != never)
        return std::unexpected{no_from(district::Refused{district::refusals::record_unknown, own.basis})};
    const record::Filed& content = record->latest().content;
    if (!naming.people().is_below(content.host, unit, naming.today(), naming.today()))
        return no("该会议不是本单位召开的，请填写本单位党组会或者机关党组织会议的记录编号。",
                  "This meeting was not held by the unit; give the record of one of its own meetings.");
    if (std::find(content.topics.begin(), content.topics.end(), topic) == content.topics.end())
        return no("该记录未写明议题“机关党建责任制”，请先更正记录，写明该议题。",
                  "This record does not name the topic \"the responsibility system\"; correct it first.");
    return content.performed;
}

const catalogue::Topic* topic_named(const catalogue::Catalogue& catalogue, const std::string& text)
{
    const std::string key = key_of_name(text);
    for (const catalogue::Topic& topic : catalogue.topics)
        if (topic.code.text() == text || key_of_name(topic.title.zh) == key || key_of_name(topic.title.en) == key)
            return &topic;
    return nullptr;
}

std::expected<Change, Denial> unit_duty(OwnDuty own, const Naming& naming, desk::Desk& desk)
{
    auto title = district::clean(district::texts::duty_title, own.title, "title");  // the document is written from it
    if (!title) return std::unexpected{no_from(title.error())};
    own.title = *std::move(title);
    const auto unit = naming.organisation(own.unit);
    if (!unit) return std::unexpected{no_from("unit", unit.error())};
    const auto from = from_asked(own.from, naming);
    if (!from) return std::unexpected{from.error()};
    if (bearer_in_words(own.bearer).empty())
        return std::unexpected{bad_input("bearer", {"单位只能为本单位的组织和人员设定职责。",
                                                    "A unit may set duties only for its own bodies and people."})};
    const auto library = desk.library(naming.state());
    const catalogue::Catalogue& catalogue = library->newest();
    const catalogue::Topic* topic = topic_named(catalogue, own.topic);
    if (!topic)
        return std::unexpected{
            bad_input("topic", {"没有该议题，请从列表中选择。", "There is no such topic; choose one from the list."})};
    const auto decided = decided_by(own, *unit, naming);
    if (!decided) return std::unexpected{decided.error()};
    const Written document = written(own, *unit, naming.directory().name(naming.people()[*unit]), *topic, *from,
                                     *decided, naming.state().duties());
    const auto read = catalogue::load_unit({"form.toml", document.text}, catalogue);
    if (!read) return std::unexpected{wrong_in_form(read.error())};
    return Change{{district::AdoptDuty{.terms = read->duties.front().terms,
                                       .title = {own.title},
                                       .file = ledger::sha256(view_of(document.text)),
                                       .unit = *unit,
                                       .basis = *basis_asked(own.basis)}},
                  {document.text}};
}

}  // namespace

std::expected<duty::Terms, Denial> own_terms(const catalogue::Entry& entry, const duty::DutyVersion* latest,
                                             const OwnClock& clock, Day from)
{
    duty::Terms terms = entry.terms;
    terms.from = from;
    terms.until = never;
    if (entry.terms.is_standing()) {
        if (entry.proposed)
            terms.owed = *entry.proposed;
        else if (clock.cadence && !terms.evidence.empty())
            terms.owed = {.shape = Shape::count, .at_least = 1, .in_each = *clock.cadence};
        else
            return std::unexpected{bad_input(
                "duty", {fmt::format("目录没有为“{}”建议时限，请写明周期和次数。", entry.title.zh),
                         fmt::format("The catalogue proposes no clock for \"{}\"; say how often.", entry.title.en)})};
    } else if (latest && !latest->terms.is_standing()) {
        terms.owed = latest->terms.owed;
    }
    if (auto no = take_own_days(clock, terms.owed)) return std::unexpected{*std::move(no)};
    if (auto no = weakens(entry, terms)) return std::unexpected{*std::move(no)};
    return terms;
}

Planner adopting_own_clock(std::string duty, OwnClock clock)
{
    return [=](const Naming& naming, desk::Desk& desk) -> std::expected<Change, Denial> {
        const auto from = from_asked(clock.from, naming);
        if (!from) return std::unexpected{from.error()};
        const auto basis = basis_asked(clock.basis);
        if (!basis) return std::unexpected{basis.error()};
        const auto code = Code::from(duty);
        const auto library = desk.library(naming.state());
        const catalogue::Catalogue& catalogue = library->newest();
        const catalogue::Entry* entry = code ? catalogue.duty(*code, *from) : nullptr;
        if (!entry) return std::unexpected{no_from(district::Refused{district::refusals::duty_unknown, duty})};
        auto terms = own_terms(*entry, naming.state().duties().latest(*code), clock, *from);
        if (!terms) return std::unexpected{std::move(terms.error())};
        return Change{{district::AdoptDuty{.terms = *std::move(terms),
                                           .title = {entry->title.zh},
                                           .file = file_of(*entry, desk.journal()),
                                           .unit = {},
                                           .basis = *basis}},
                      {}};
    };
}

Planner ending_duty(std::string duty, std::string from)
{
    return [=](const Naming& naming, desk::Desk&) -> std::expected<Change, Denial> {
        const auto day = from_asked(from, naming);
        if (!day) return std::unexpected{day.error()};
        const auto code = Code::from(duty);
        if (!code) return std::unexpected{no_from(district::Refused{district::refusals::duty_unknown, duty})};
        return Change{{district::EndDuty{.duty = *code, .from = *day}}, {}};
    };
}

Planner adopting_unit_duty(OwnDuty own)
{
    return [own = std::move(own)](const Naming& naming, desk::Desk& desk) { return unit_duty(own, naming, desk); };
}

}  // namespace jinze::input
