// Looks up each field in turn. The first error is kept; later fields are ignored.
#include "app/input/record_input.h"

#include <fmt/format.h>

#include "app/codec/json_strict.h"
#include "base/nearest.h"
#include "base/spelling.h"
#include "domain/assembly/said.h"

namespace jinze::input {
namespace {

using record::Kind;
using record::Presence;
using record::Roster;
using registry::OrgKind;

template <class Input>
std::expected<Input, Denial> read(std::string_view json)
{
    auto input = codec::strict::read<Input>(json);
    if (input) return *std::move(input);
    return std::unexpected{no_from(input.error())};
}

// Looks up names and ids. Keeps the first one not found, with its place in the text.
class Looking {
public:
    Looking(const Naming& naming, const catalogue::Catalogue& catalogue) : naming_{naming}, catalogue_{catalogue} {}

    OrgId organisation(const std::string& path, const std::string& name)
    {
        return kept(path, naming_.organisation(name));
    }
    PersonId person(const std::string& path, const std::string& name)
    {
        return kept(path, naming_.person(name, roster_, host_));
    }
    std::optional<PersonId> person(const std::string& path, const std::optional<std::string>& name)
    {
        return name ? std::optional{person(path, *name)} : std::nullopt;
    }
    PostId post(const std::string& path, const std::string& name) { return kept(path, naming_.post(name)); }
    template <class AnyId>
    AnyId id(const std::string& path, const std::string& text)
    {
        constexpr char letter = letter_of(AnyId{});
        const auto id = id_from<AnyId>(text);
        if (!id)
            refuse(path,
                   {fmt::format("应为编号，如{}12，不是“{}”。", letter, codec::strict::shortened(text)),
                    fmt::format("Must be an id such as {}12, not \"{}\".", letter, codec::strict::shortened(text))});
        else if (naming_.is_restricted() && !naming_.may_name(*id))
            refuse_absent(path);
        return id.value_or(AnyId{});
    }
    record::ObligationId obligation(const std::string& path, const std::string& text)
    {
        const record::ObligationId id{text};
        if (naming_.is_restricted() && !naming_.may_name(id)) refuse_absent(path);
        return id;
    }
    // A topic or goal by its code or its Chinese title.
    template <class Entry>
    Code code(const std::string& path, const std::string& text, const std::vector<Entry>& known)
    {
        std::vector<std::string_view> words;
        const std::string key = key_of_name(text);
        for (const Entry& entry : known) {
            if (entry.code.text() == key || key_of_name(entry.title.zh) == key) return entry.code;
            words.push_back(entry.code.text());
            words.push_back(entry.title.zh);
        }
        const std::string shown = codec::strict::shortened(text);
        const auto near = nearest(text, words);
        refuse(path, near ? Bilingual{fmt::format("目录中没有“{}”。是否应为“{}”？", shown, *near),
                                      fmt::format("The catalogue has no \"{}\"; did you mean \"{}\"?", shown, *near)}
                          : Bilingual{fmt::format("目录中没有“{}”，请从责任制目录中选择。", shown),
                                      fmt::format("The catalogue has no \"{}\"; choose from the catalogue.", shown)});
        return {};
    }

    // People who are preferred when a name is shared.
    void look_near(OrgId host, std::vector<PersonId> roster)
    {
        host_ = host;
        roster_ = std::move(roster);
    }
    void refuse(const std::string& path, Bilingual what)
    {
        if (no_) return;
        no_ = bad_input(path, {district::entry_in_chinese(path) + what.zh, district::entry_in_english(path) + what.en});
    }
    const std::optional<Denial>& no() const { return no_; }
    const Naming& naming() const { return naming_; }
    const catalogue::Catalogue& catalogue() const { return catalogue_; }

private:
    template <class T>
    T kept(const std::string& path, const std::expected<T, Unnamed>& found)
    {
        if (found) return *found;
        if (found.error().absent)
            refuse_absent(path);
        else
            refuse(path, found.error().what);
        return {};
    }
    void refuse_absent(const std::string& path)
    {
        if (!no_) no_ = absent(path);
    }

    const Naming& naming_;
    const catalogue::Catalogue& catalogue_;
    OrgId host_;
    std::vector<PersonId> roster_;
    std::optional<Denial> no_;
};

std::string at(const char* list, std::size_t i) { return fmt::format("{}[{}]", list, i); }

bool fits(Roster roster, OrgKind host)
{
    if (roster == Roster::seats) return registry::is_leading(host);
    if (roster == Roster::committee) return !registry::is_leading(host) && host != OrgKind::small_group;
    return registry::is_grassroots(host) || host == OrgKind::work_committee;
}

// Whose attendance is taken: as the record says; else as its first topic with a roster says; else, if attendance was
// given, the body's own people.
Roster roster_of(const RecordInput& input, const std::vector<Code>& topics, OrgKind host,
                 const catalogue::Catalogue& catalogue)
{
    if (input.roster) return *input.roster;
    const bool gathers = input.kind == Kind::meeting || input.kind == Kind::study || input.kind == Kind::ballot;
    for (const Code& code : topics) {
        const catalogue::Topic* topic = catalogue.topic(code);
        if (gathers && topic && topic->roster != Roster::none && fits(topic->roster, host)) return topic->roster;
    }
    const auto& attendance = input.attendance;
    if (!attendance || !(attendance->excused || attendance->absent || attendance->not_counted)) return Roster::none;
    if (registry::is_leading(host)) return Roster::seats;
    return fits(Roster::members, host) ? Roster::members : Roster::none;
}

// The author may not choose the roster if a topic sets it, because fewer people would be due.
void ask_roster(Looking& look, const record::Content& content, OrgKind host)
{
    if (content.roster == Roster::none) return;
    bool is_said = false;
    for (const Code& code : content.topics) {
        const catalogue::Topic* topic = look.catalogue().topic(code);
        if (!topic || topic->roster == Roster::none || !fits(topic->roster, host)) continue;
        if (topic->roster == content.roster) return;
        is_said = true;
    }
    if (is_said)
        look.refuse("roster",
                    {"该议题的应到人员已有规定，不得另选：请勿填写此项，或者更换议题。",
                     "The topic determines whose attendance is taken: leave this out, or choose another topic."});
}

void add_all(Looking& look, const char* path, const std::optional<std::vector<std::string>>& names, Presence presence,
             std::vector<record::Exception>& exceptions)
{
    if (!names) return;
    for (std::size_t i = 0; i < names->size(); ++i)
        exceptions.push_back({look.person(at(path, i), (*names)[i]), presence});
}

void add_attendance(Looking& look, const AttendanceInput& given, RecordMeant& meant)
{
    auto& exceptions = meant.content.exceptions;
    for (std::size_t i = 0; given.excused && i < given.excused->size(); ++i) {
        const Excuse& excuse = (*given.excused)[i];
        const PersonId person = look.person(at("attendance.excused", i) + ".person", excuse.person);
        exceptions.push_back({person, Presence::excused});
        if (excuse.reason) meant.excuses.push_back({person, {*excuse.reason}});
    }
    add_all(look, "attendance.absent", given.absent, Presence::absent, exceptions);
    add_all(look, "attendance.sitting_in", given.sitting_in, Presence::sitting_in, exceptions);
    add_all(look, "attendance.present", given.present, Presence::present, exceptions);
    add_all(look, "attendance.not_counted", given.not_counted, Presence::not_counted, exceptions);
    for (std::size_t i = 0; given.grounds && i < given.grounds->size(); ++i) {
        const Excuse& ground = (*given.grounds)[i];
        meant.excuses.push_back(
            {look.person(at("attendance.grounds", i) + ".person", ground.person), {ground.reason.value_or("")}});
    }
}

// An owner is the person or body with this name.
void add_owner(Looking& look, const std::string& path, const std::string& owner, record::Item& item)
{
    const bool is_body = id_from<OrgId>(owner) || look.naming().organisation(owner).has_value();
    if (is_body)
        item.org = look.organisation(path, owner);
    else
        item.person = look.person(path, owner);
}

void add_conclusions(Looking& look, const std::vector<ConclusionInput>& conclusions, RecordMeant& meant)
{
    for (std::size_t i = 0; i < conclusions.size(); ++i) {
        const ConclusionInput& given = conclusions[i];
        record::Item item{
            .nature = given.nature.value_or(record::Nature::conclusion), .org = {}, .person = {}, .due = given.due};
        if (given.owner) add_owner(look, at("conclusions", i) + ".owner", *given.owner, item);
        meant.content.items.push_back(item);
        meant.words.items.push_back(given.text);
    }
}

void add_plan(Looking& look, const PlanInput& given, RecordMeant& meant)
{
    record::InspectionPlan plan{.year = given.year, .approved = given.approved, .units = {}};
    for (std::size_t i = 0; i < given.units.size(); ++i)
        plan.units.push_back(look.organisation(at("plan.units", i), given.units[i]));
    meant.content.plan = std::move(plan);
    meant.words.approval = given.number;
}

void add_links(Looking& look, const RecordInput& input, record::Content& content)
{
    if (input.answers) content.answers = look.id<RecordId>("answers", *input.answers);
    if (input.closes)
        content.closes = record::ItemRef{look.id<RecordId>("closes.record", input.closes->record), input.closes->item};
    content.wished = input.wished;
    content.guarantee = input.guarantee;
    if (input.cites) content.cites = look.id<RecordId>("cites", *input.cites);
    if (input.called) content.called = look.id<MeetingId>("called", *input.called);
    if (input.goal) content.goal = look.code("goal", *input.goal, look.catalogue().goals);
    for (std::size_t i = 0; input.makes_up && i < input.makes_up->size(); ++i)
        content.makes_up.push_back(look.obligation(at("makes_up", i), (*input.makes_up)[i]));
    if (input.votes)
        for (const VoteInput& vote : *input.votes)
            content.votes.push_back(
                {vote.act, vote.yes, vote.no.value_or(0), vote.abstained.value_or(0), vote.written.value_or(0)});
}

}  // namespace

std::expected<RecordInput, Denial> record_input_from(std::string_view json) { return read<RecordInput>(json); }
std::expected<CallInput, Denial> call_input_from(std::string_view json) { return read<CallInput>(json); }

std::expected<RecordMeant, Denial> meaning_of(const RecordInput& input, const Naming& naming,
                                              const catalogue::Catalogue& catalogue)
{
    Looking look{naming, catalogue};
    RecordMeant meant;
    record::Content& content = meant.content;
    content.kind = input.kind;
    content.performed = input.day;
    content.minutes = input.minutes;
    content.host = look.organisation("host", input.host);
    if (look.no()) return std::unexpected{*look.no()};
    meant.words = {
        .title = input.title, .place = input.place.value_or(""), .items = {}, .notes = input.notes.value_or("")};
    for (std::size_t i = 0; input.topics && i < input.topics->size(); ++i)
        content.topics.push_back(look.code(at("topics", i), (*input.topics)[i], catalogue.topics));
    const OrgKind host = naming.people()[content.host].kind;
    content.roster = roster_of(input, content.topics, host, catalogue);
    ask_roster(look, content, host);
    look.look_near(content.host, record::roster_of(content, naming.people(), naming.today()));
    content.chair = look.person("chair", input.chair);
    content.recorder = look.person("recorder", input.recorder);
    content.on_behalf_of = look.person("on_behalf_of", input.on_behalf_of);
    for (std::size_t i = 0; input.presenters && i < input.presenters->size(); ++i)
        content.presenters.push_back(look.person(at("presenters", i), (*input.presenters)[i]));
    if (input.concerns) content.concerns = look.organisation("concerns", *input.concerns);
    if (input.attendance) add_attendance(look, *input.attendance, meant);
    if (input.conclusions) add_conclusions(look, *input.conclusions, meant);
    if (input.plan) add_plan(look, *input.plan, meant);
    add_links(look, input, content);
    if (look.no()) return std::unexpected{*look.no()};
    return meant;
}

std::expected<district::CallMeeting, Denial> meaning_of(const CallInput& input, const Naming& naming)
{
    const catalogue::Catalogue none;
    Looking look{naming, none};
    district::CallMeeting call{
        .host = look.organisation("host", input.host),
        .on = input.day,
        .important = input.important.value_or(false),
        .invited = {},
        .words = {.title = input.title, .place = input.place.value_or(""), .items = {}, .notes = {}}};
    for (std::size_t i = 0; input.invited && i < input.invited->size(); ++i)
        call.invited.push_back(look.post(at("invited", i), (*input.invited)[i]));
    if (look.no()) return std::unexpected{*look.no()};
    return call;
}

}  // namespace jinze::input
