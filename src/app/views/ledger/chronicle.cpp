#include "app/views/ledger/chronicle.h"

#include "base/overload.h"
#include "app/codec/domain.h"
#include "app/codec/leaf.h"
#include "app/views/wording.h"

namespace jinze::views {
namespace {

using district::Event;

// One sentence for each event, in the order of district::Event.
struct EventWords {
    const char *chinese, *english;
    bool of_rules;  // public: everybody who is signed in may read it
};
constexpr EventWords event_words[] = {
    {"启用本系统", "the district was opened", true},
    {"开始导入", "an import began", false},
    {"导入完成", "an import ended", false},
    {"撤回一批导入", "an import was undone", false},
    {"成立组织", "an organisation was founded", false},
    {"组织更名", "an organisation was renamed", false},
    {"写明职能", "a function was stated", false},
    {"调整隶属关系", "an organisation was moved", false},
    {"撤销组织", "an organisation was dissolved", false},
    {"登记党员", "a person was registered", false},
    {"更正身份信息", "an identity was corrected", false},
    {"转移组织关系", "a member was transferred", false},
    {"党员离开", "a membership ended", false},
    {"人员类别变动", "a member's grade changed", false},
    {"党员状态变动", "a member's state changed", false},
    {"设立职务", "a post was established", false},
    {"任职", "a person was appointed", false},
    {"免职", "an appointment ended", false},
    {"明确分管", "a charge was given", false},
    {"不再分管", "a charge ended", false},
    {"依法删除个人信息", "personal data was erased", false},
    {"记录了一次工作", "a record was entered", false},
    {"更正记录", "a record was corrected", false},
    {"撤回记录", "a record was withdrawn", false},
    {"发出会议通知", "a meeting was called", false},
    {"采用责任制目录", "a catalogue was adopted", true},
    {"采用一项职责", "a duty was adopted", true},
    {"停止一项职责", "a duty was ended", true},
    {"采用节假日安排", "a year's holidays were adopted", true},
    {"采用本区的数", "the district's numbers were adopted", true},
    {"开启年度", "a reference year was opened", true},
    {"说明原因", "a reason was given", false},
    {"审核原因", "a reason was decided on", false},
    {"免除", "an obligation was waived", false},
    {"提出异议", "a standing was contested", false},
    {"裁决异议", "a contest was decided", false},
    {"采用权限表", "a table of rights was adopted", true},
    {"记录请假原因", "the reason of an absence was recorded", false},
    {"指定行使全区权限的组织", "the body whose posts reach the district was named", true},
    {"安全日志存证", "how far the security log had come was noted", false},
    {"恢复记录", "a withdrawn record was restored", false},
    {"撤销说明", "a reason was taken back", false},
};
static_assert(std::size(event_words) == std::variant_size_v<Event>);

// What an event is about.
struct Subject {
    Chronicled& it;
    const registry::Register& people;

    void post(PostId id)
    {
        if (const auto* found = people.find(id)) it.post = id, it.org = found->org;
    }
    void appointment(AppointmentId id)
    {
        if (const auto* found = people.find(id)) it.person = found->person, post(found->post);
    }
    void owed(const record::ObligationId& id) { it.obligation = id; }

    void operator()(const registry::OrganisationFounded& e) { it.org = e.org; }
    void operator()(const registry::OrganisationRenamed& e) { it.org = e.org; }
    void operator()(const district::BodyNamed& e) { it.org = e.org; }
    void operator()(const registry::FunctionStated& e) { it.org = e.unit; }
    void operator()(const registry::OrganisationMoved& e) { it.org = e.org; }
    void operator()(const registry::OrganisationDissolved& e) { it.org = e.org; }
    void operator()(const registry::PersonRegistered& e) { it.person = e.person, it.org = e.branch; }
    void operator()(const registry::IdentityCorrected& e) { it.person = e.person; }
    void operator()(const registry::MemberTransferred& e) { it.person = e.person, it.org = e.branch; }
    void operator()(const registry::MembershipEnded& e) { it.person = e.person; }
    void operator()(const registry::MemberGraded& e) { it.person = e.person; }
    void operator()(const registry::MemberMarked& e) { it.person = e.person; }
    void operator()(const registry::PersonErased& e) { it.person = e.person; }
    void operator()(const registry::PostEstablished& e) { it.org = e.org, it.post = e.post; }
    void operator()(const registry::PersonAppointed& e) { it.person = e.person, post(e.post); }
    void operator()(const registry::AppointmentEnded& e) { appointment(e.appointment); }
    void operator()(const registry::ChargeGiven& e) { post(e.post), it.over = e.over; }
    void operator()(const registry::ChargeEnded& e)
    {
        if (const auto* charge = people.find(e.charge)) post(charge->post), it.over = charge->over;
    }
    void operator()(const record::RecordEntered& e) { it.record = e.record, it.org = e.content.host; }
    void operator()(const record::RecordCorrected& e) { it.record = e.record, it.org = e.content.host; }
    void operator()(const record::RecordWithdrawn& e) { it.record = e.record; }
    void operator()(const record::RecordRestored& e) { it.record = e.record; }
    void operator()(const record::AbsenceExcused& e) { it.record = e.record; }
    void operator()(const record::MeetingCalled& e) { it.org = e.host; }
    void operator()(const duty::ReasonGiven& e) { owed(e.obligation); }
    void operator()(const duty::ReasonTakenBack& e) { owed(e.obligation); }
    void operator()(const duty::ReasonDecided& e) { owed(e.obligation); }
    void operator()(const duty::ObligationWaived& e) { owed(e.obligation); }
    void operator()(const duty::StandingContested& e) { owed(e.obligation); }
    void operator()(const duty::ContestDecided& e) { owed(e.obligation); }
    void operator()(const auto&) {}
};

struct Saying {
    std::optional<Sealed> operator()(const record::RecordWithdrawn& e) const { return e.reason; }
    std::optional<Sealed> operator()(const duty::ReasonGiven& e) const { return e.words; }
    std::optional<Sealed> operator()(const duty::ReasonDecided& e) const { return e.words; }
    std::optional<Sealed> operator()(const duty::ObligationWaived& e) const { return e.words; }
    std::optional<Sealed> operator()(const duty::StandingContested& e) const { return e.words; }
    std::optional<Sealed> operator()(const duty::ContestDecided& e) const { return e.words; }
    std::optional<Sealed> operator()(const auto&) const { return {}; }
};

Words post_words(const Reader& reader, PostId id)
{
    const registry::Post& post = reader.people()[id];
    return desk::words(desk::words_of(post.title, reader.people()[post.org].kind));
}

}  // namespace

void Chronicle::follow(const journal::Reading& journal, const district::State& state)
{
    const std::lock_guard lock{guard_};
    if (state.leaves() <= leaves_.size()) return;
    journal.read(leaves_.size(), [&](const journal::Leaf& leaf) {
        if (leaf.index >= state.leaves()) return;
        tree_.append(ledger::leaf_hash(view_of(leaf.bytes)));
        note(leaf.index, codec::leaf_from(leaf.bytes), state.people());
    });
}

void Chronicle::note(std::uint64_t index, const district::Leaf& leaf, const registry::Register& people)
{
    Chronicled it{.leaf = index, .at = leaf.at, .by = leaf.by, .event = static_cast<std::uint8_t>(leaf.event.index())};
    std::visit(Subject{it, people}, leaf.event);
    if (std::holds_alternative<record::RecordCorrected>(leaf.event)) ++corrected_[it.record];
    if (const auto found = corrected_.find(it.record); it.record && found != corrected_.end()) it.version = found->second;
    if (const auto said = std::visit(Saying{}, leaf.event); said && said->row) said_.emplace(index, *said);
    if (it.record && !std::holds_alternative<record::AbsenceExcused>(leaf.event))
        of_records_[it.record].push_back(index);
    if (it.person) about_[it.person].push_back(index);
    if (it.org && !it.record) about_orgs_[it.org].push_back(index);
    if (event_words[it.event].of_rules) of_rules_[it.event].push_back(index);
    leaves_.push_back(std::move(it));
}

std::optional<Chronicled> Chronicle::at(std::uint64_t leaf) const
{
    const std::lock_guard lock{guard_};
    return leaf < leaves_.size() ? std::optional{leaves_[leaf]} : std::nullopt;
}

std::uint64_t Chronicle::size() const
{
    const std::lock_guard lock{guard_};
    return leaves_.size();
}

std::vector<std::uint64_t> Chronicle::about(PersonId person) const
{
    const std::lock_guard lock{guard_};
    const auto found = about_.find(person);
    return found == about_.end() ? std::vector<std::uint64_t>{} : found->second;
}

std::vector<std::uint64_t> Chronicle::about(OrgId org) const
{
    const std::lock_guard lock{guard_};
    const auto found = about_orgs_.find(org);
    return found == about_orgs_.end() ? std::vector<std::uint64_t>{} : found->second;
}

std::vector<std::uint64_t> Chronicle::of_record(RecordId record) const
{
    const std::lock_guard lock{guard_};
    const auto found = of_records_.find(record);
    return found == of_records_.end() ? std::vector<std::uint64_t>{} : found->second;
}

std::optional<Sealed> Chronicle::said(std::uint64_t leaf) const
{
    const std::lock_guard lock{guard_};
    const auto found = said_.find(leaf);
    return found == said_.end() ? std::nullopt : std::optional{found->second};
}

std::vector<std::uint64_t> Chronicle::of_rules(std::string_view event) const
{
    const std::lock_guard lock{guard_};
    for (const auto& [index, leaves] : of_rules_)
        if (name_of_event(index) == event) return leaves;
    return {};
}

Words words_of_event(std::uint8_t event) { return {event_words[event].chinese, event_words[event].english}; }

Words object_of(const Reader& reader, const Chronicled& leaf)
{
    Words object;
    if (!leaf.obligation.text.empty()) {
        const auto it = duty::find_obligation(reader.facts(), leaf.obligation, reader.today);
        if (!it) return object;
        const Words title = views::title_of(reader.asking(), *it->version), window = views::window_words(*it);
        const Words bearer = desk::bearer_name(reader.asking(), it->bearer, reader.today, reader.today);
        return {bearer.zh + "　" + title.zh + "　" + window.zh, bearer.en + ": " + title.en + ", " + window.en};
    }
    if (leaf.post && reader.people().find(leaf.post)) object = post_words(reader, leaf.post);
    if (leaf.over) {
        const std::string over = reader.asking().name(leaf.over);
        object = {object.zh + "：" + over, object.en + ": " + over};
    }
    return object;
}

std::string_view name_of_event(std::uint8_t event) { return codec::alternative_names<Event>[event]; }

bool reads(const Reader& reader, const Chronicled& leaf)
{
    if (event_words[leaf.event].of_rules || (leaf.by && leaf.by == reader.who)) return true;
    if (leaf.record) {
        const record::Record* record = reader.state.records().find(leaf.record);
        return record && reader.reads(*record);
    }
    if (!leaf.obligation.text.empty()) {
        const auto parts = duty::parts_of(leaf.obligation);
        return parts && reader.reads(parts->bearer);
    }
    if (leaf.person && reader.people().find(leaf.person)) return reader.reads(leaf.person);
    if (leaf.org) return reader.reads(leaf.org);
    return reader.may(district::Right::import, OrgId{});
}

}  // namespace jinze::views
