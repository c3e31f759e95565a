// Names as ids, among what the reader may name. An id that is not theirs to see is answered like one that does
// not exist, so that nobody learns a name by trying numbers.
#include "app/words/words.h"
#include "app/views/admin/act_table.h"
#include "app/views/record/preview.h"

namespace jinze::views {
namespace {

// What stands above an organisation the reader may read may be named, though not read: one reports to it.
bool may_name(const Reader& reader, OrgId org)
{
    if (reader.reads(org)) return true;
    const auto& people = reader.people();
    return std::any_of(reader.sight.all().begin(), reader.sight.all().end(), [&](OrgId own) {
        std::optional<OrgId> up = own;
        for (int steps = 0; up && steps < 8; ++steps) {
            if (*up == org || people.guides(*up, reader.today, reader.today) == org) return true;
            up = people.leads(*up, reader.today, reader.today);
        }
        return false;
    });
}

// Looks every name up and keeps the first that may not be named.
class Resolving {
public:
    explicit Resolving(const Reader& reader) : reader_{reader} {}

    void org(std::string& text, const std::string& path)
    {
        for (const OrgId org : reader_.directory.organisations(reader_.people(), text))
            if (may_name(reader_, org)) {
                if (!near_) near_ = org;
                text = to_text(org);
                return;
            }
        refuse(path);
    }
    // Of several who bear the name, the one in the host; else it must be the only one the reader may see.
    void person(std::string& text, const std::string& path)
    {
        auto found = reader_.directory.persons(reader_.people(), text);
        std::erase_if(found, [&](PersonId it) { return !reader_.reads(it); });
        if (found.size() > 1 && near_)
            if (const auto near = std::find_if(found.begin(), found.end(), [&](PersonId it) { return is_in(it, *near_); });
                near != found.end())
                found = {*near};
        if (found.size() == 1)
            text = to_text(found.front());
        else if (found.empty())
            refuse(path);
        else if (!no_)
            no_ = input::bad_input(path, {"有同名的人，请从名单里选。", "Several people bear this name; choose from the list."});
    }
    void owner(std::string& text, const std::string& path)
    {
        const bool body = number_after('o', text) || !reader_.directory.organisations(reader_.people(), text).empty();
        body ? org(text, path) : person(text, path);
    }
    void post(std::string& text, const std::string& path)
    {
        const auto id = id_from<PostId>(text);
        if (!id) return person(text, path);
        if (!reader_.people().find(*id) || !reader_.reads(reader_.people()[*id].org)) refuse(path);
    }
    void record(const std::string& text, const std::string& path)
    {
        const auto id = id_from<RecordId>(text);
        const record::Record* it = id ? reader_.state.records().find(*id) : nullptr;
        if (!it || !reader_.reads(*it)) refuse(path);
    }
    void obligation(const std::string& text, const std::string& path)
    {
        const auto it = duty::find_obligation(reader_.facts(), {text}, reader_.today);
        if (!it || !reader_.reads(it->bearer)) refuse(path);
    }
    void called(const std::string& text, const std::string& path)
    {
        const auto id = number_after('g', text);
        const auto& called = reader_.state.records().called();
        if (!id || *id > called.size() || !reader_.reads(called[*id - 1].event.host)) refuse(path);
    }
    template <class Names, class One>
    void each(std::optional<Names>& names, const std::string& path, One one)
    {
        for (std::size_t i = 0; names && i < names->size(); ++i) one((*names)[i], path + "[" + std::to_string(i) + "]");
    }
    void refuse(const std::string& path)
    {
        if (!no_) no_ = absent(path);
    }
    const std::optional<No>& no() const { return no_; }

private:
    bool is_in(PersonId person, OrgId org) const
    {
        const auto& people = reader_.people();
        if (people.branch_of(person, reader_.today, reader_.today) == org) return true;
        const auto posts = people.posts_of(person, reader_.today, reader_.today);
        return std::any_of(posts.begin(), posts.end(), [&](PostId post) { return people[post].org == org; });
    }

    const Reader& reader_;
    std::optional<OrgId> near_;
    std::optional<No> no_;
};

void resolve_attendance(Resolving& names, desk::AttendanceInput& given)
{
    const auto one = [&](std::string& name, const std::string& path) { names.person(name, path); };
    const auto of_reason = [&](desk::Excuse& it, const std::string& path) { names.person(it.person, path + ".person"); };
    names.each(given.excused, "attendance.excused", of_reason);
    names.each(given.absent, "attendance.absent", one);
    names.each(given.sitting_in, "attendance.sitting_in", one);
    names.each(given.present, "attendance.present", one);
    names.each(given.not_counted, "attendance.not_counted", one);
    names.each(given.grounds, "attendance.grounds", of_reason);
}

void resolve_list(Resolving& names, std::string& text, const std::string& path)
{
    std::string all;
    for (std::string one : intake::parts_of_list(text)) {
        names.org(one, path);
        all += (all.empty() ? "" : ",") + one;
    }
    text = std::move(all);
}

void resolve_appointment(Resolving& names, const Reader& reader, std::string& text, const std::string& path)
{
    const auto id = id_from<AppointmentId>(text);
    if (!id) return names.person(text, path);
    const registry::Appointment* it = reader.people().find(*id);
    if (!it || !reader.reads(reader.people()[it->post].org)) names.refuse(path);
}

void resolve_charge(Resolving& names, const Reader& reader, const std::string& text, const std::string& path)
{
    const auto id = id_from<ChargeId>(text);
    const registry::Charge* it = id ? reader.people().find(*id) : nullptr;
    if (!it || !reader.reads(reader.people()[it->post].org)) names.refuse(path);
}

}  // namespace

Told<desk::RecordInput> resolved(const Reader& reader, const desk::RecordInput& input)
{
    desk::RecordInput it = input;
    Resolving names{reader};
    const auto person = [&](std::string& name, const std::string& path) { names.person(name, path); };
    names.org(it.host, "host");
    if (it.recorder) person(*it.recorder, "recorder");
    if (it.chair) person(*it.chair, "chair");
    if (it.on_behalf_of) person(*it.on_behalf_of, "on_behalf_of");
    if (it.concerns) names.org(*it.concerns, "concerns");
    names.each(it.presenters, "presenters", person);
    if (it.attendance) resolve_attendance(names, *it.attendance);
    names.each(it.conclusions, "conclusions", [&](desk::ConclusionInput& one, const std::string& path) {
        if (one.owner) names.owner(*one.owner, path + ".owner");
    });
    names.each(it.makes_up, "makes_up", [&](const std::string& id, const std::string& path) { names.obligation(id, path); });
    if (it.answers) names.record(*it.answers, "answers");
    if (it.closes) names.record(it.closes->record, "closes.record");
    if (it.called) names.called(*it.called, "called");
    if (names.no()) return std::unexpected{*names.no()};
    return it;
}

Told<desk::CallInput> resolved(const Reader& reader, const desk::CallInput& input)
{
    desk::CallInput it = input;
    Resolving names{reader};
    names.org(it.host, "host");
    names.each(it.invited, "invited", [&](std::string& name, const std::string& path) { names.post(name, path); });
    if (names.no()) return std::unexpected{*names.no()};
    return it;
}

Told<input::Fields> resolved(const Reader& reader, const input::Act& act, input::Fields fields)
{
    Resolving names{reader};
    for (auto& [name, text] : fields) {
        switch (field_of(act, name)) {
            case FieldOf::organisation: names.org(text, name); break;
            case FieldOf::organisations: resolve_list(names, text, name); break;
            case FieldOf::person: names.person(text, name); break;
            case FieldOf::post: names.post(text, name); break;
            case FieldOf::appointment: resolve_appointment(names, reader, text, name); break;
            case FieldOf::charge: resolve_charge(names, reader, text, name); break;
            case FieldOf::record: names.record(text, name); break;
            case FieldOf::obligation: names.obligation(text, name); break;
            default: break;
        }
    }
    if (names.no()) return std::unexpected{*names.no()};
    return fields;
}

}  // namespace jinze::views
