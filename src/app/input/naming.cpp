#include "app/input/naming.h"

#include <fmt/format.h>

#include "app/codec/problem.h"

namespace jinze::input {
namespace {

constexpr std::size_t listed_at_most = 8;

std::string joined(const std::vector<std::string>& all, std::string_view comma)
{
    std::string text;
    for (std::size_t i = 0; i < all.size() && i < listed_at_most; ++i) {
        if (i > 0) text += comma;
        text += all[i];
    }
    if (all.size() > listed_at_most) text += "…";
    return text;
}

}  // namespace

Denial no_from(std::string field, Unnamed unnamed)
{
    return unnamed.absent ? absent(std::move(field)) : bad_input(std::move(field), std::move(unnamed.what));
}

Unnamed Naming::nothing(Bilingual what) const { return {std::move(what), is_restricted()}; }

Unnamed Naming::ambiguous(const std::string& name, const std::vector<std::string>& found) const
{
    if (is_restricted()) return {{"有同名的，请从名单中选择。", "Several have this name; choose from the list."}};
    const std::string shown = codec::strict::shortened(name);
    return {{fmt::format("“{}”有{}个：{}。请填写编号。", shown, found.size(), joined(found, "、")),
             fmt::format("\"{}\" matches {}: {}. Give the id.", shown, found.size(), joined(found, ", "))}};
}

bool Naming::may_name(RecordId id) const
{
    const record::Record* record = state_.records().find(id);
    return record && (!nameable_ || nameable_->record(*record));
}

bool Naming::may_name(MeetingId id) const
{
    const auto& called = state_.records().called();
    if (id.number() < 1 || id.number() > called.size()) return false;
    return !nameable_ || nameable_->called_by(called[id.number() - 1].event.host);
}

bool Naming::may_name(const record::ObligationId& id) const
{
    const duty::Facts facts{state_.people(), state_.records(), state_.duties()};
    const auto obligation = duty::find_obligation(facts, id, today_);
    return obligation && (!nameable_ || nameable_->bearer(obligation->bearer));
}

bool Naming::may_name(matter::ReferralId id) const
{
    const referral::Referral* it = state_.of<referral::Referrals>().find(id);
    return it && (!nameable_ || nameable_->referral(*it));
}

bool Naming::may_name(matter::MatterId id) const
{
    const matter::Matter* it = state_.of<matter::Matters>().find(id);
    return it && (!nameable_ || nameable_->matter(*it));
}

bool Naming::may_name(document::DocumentId id) const
{
    const document::Document* it = state_.of<document::Documents>().find(id);
    return it && (!nameable_ || nameable_->document(*it));
}

bool Naming::may_name(paper::PaperId id) const
{
    const paper::Paper* it = state_.of<paper::Papers>().find(id);
    return it && (!nameable_ || nameable_->paper(*it));
}

bool Naming::may_name(delegation::DelegationId id) const
{
    const delegation::Delegation* it = state_.of<delegation::Delegations>().find(id);
    return it && (!nameable_ || nameable_->delegation(*it));
}

bool Naming::may_name(appraisal::AssessmentId id) const
{
    return state_.of<appraisal::Appraisals>().find(id) != nullptr;
}
bool Naming::may_name(commendation::AwardId id) const { return state_.of<commendation::Awards>().find(id) != nullptr; }

std::expected<OrgId, Unnamed> Naming::organisation(const std::string& name) const
{
    std::vector<OrgId> found = directory_.organisations(people(), name);
    std::erase_if(found, [&](OrgId org) { return !people().exists(org, today_) || !may_name(org); });
    if (found.size() > 1) {  // existing ones come first
        const auto alive = [&](OrgId org) { return people()[org].life.until_known(today_) == never; };
        if (alive(found[0]) && !alive(found[1])) found.resize(1);
    }
    if (found.size() == 1) return found.front();
    const std::string shown = codec::strict::shortened(name);
    if (found.empty())
        return std::unexpected{
            nothing({fmt::format("没有编号或者全称为“{}”的组织。请填写编号（如o17）或者登记的全称。", shown),
                     fmt::format("No organisation has the id or full name \"{}\". Give an id such as o17, or the "
                                 "full name as registered.",
                                 shown)})};
    std::vector<std::string> all;
    for (const OrgId org : found) {
        const OrgId unit = people()[org].unit;
        all.push_back(unit ? fmt::format("{}（{}）", to_text(org), directory_.name(people()[unit])) : to_text(org));
    }
    return std::unexpected{ambiguous(name, all)};
}

std::vector<PersonId> Naming::named(const std::string& name) const
{
    std::vector<PersonId> found = directory_.persons(people(), name);
    const bool by_id = id_from<PersonId>(name).has_value();
    std::erase_if(found, [&](PersonId person) {
        return !people().exists(person, today_) || (people()[person].erased && !by_id) ||
               (nameable_ && !nameable_->person(person) &&
                std::ranges::find(named_before_, person) == named_before_.end());
    });
    return found;
}

Naming Naming::correcting(const record::Record& record) const
{
    Naming wider{*this};
    std::vector<PersonId>& before = wider.named_before_;
    const record::Filed& content = record.latest().content;
    for (const record::Exception& it : content.exceptions) before.push_back(it.person);
    before.insert(before.end(), content.presenters.begin(), content.presenters.end());
    for (const record::Item& item : content.items)
        if (item.person) before.push_back(*item.person);
    if (content.chair) before.push_back(*content.chair);
    if (content.recorder) before.push_back(*content.recorder);
    if (content.rare.on_behalf_of) before.push_back(*content.rare.on_behalf_of);
    return wider;
}

bool Naming::is_in_office(PersonId person, OrgId near) const
{
    const auto office = [&](OrgId org) { return people()[org].unit ? people()[org].unit : org; };
    if (!near) return false;
    if (const auto branch = people().branch_of(person, today_, today_))
        if (office(*branch) == office(near)) return true;
    const auto posts = people().posts_of(person, today_, today_);
    return std::any_of(posts.begin(), posts.end(),
                       [&](PostId post) { return office(people()[post].org) == office(near); });
}

std::string Naming::whereabouts(PersonId person) const
{
    const auto branch = people().branch_of(person, today_, today_);
    return branch ? fmt::format("{}（{}）", to_text(person), directory_.name(people()[*branch])) : to_text(person);
}

Unnamed Naming::several(const std::string& name, std::span<const PersonId> found) const
{
    std::vector<std::string> all;
    for (const PersonId person : found)
        all.push_back(all.size() < listed_at_most ? whereabouts(person) : to_text(person));
    return ambiguous(name, all);
}

std::expected<PersonId, Unnamed> Naming::person(const std::string& name, std::span<const PersonId> first,
                                                OrgId near) const
{
    std::vector<PersonId> found = named(name);
    if (found.size() > 1 && !first.empty()) {
        std::vector<PersonId> nearer = found;
        std::erase_if(nearer, [&](PersonId p) { return std::find(first.begin(), first.end(), p) == first.end(); });
        if (!nearer.empty()) found = std::move(nearer);
    }
    if (found.size() > 1) {
        std::vector<PersonId> nearer = found;
        std::erase_if(nearer, [&](PersonId p) { return !is_in_office(p, near); });
        if (!nearer.empty()) found = std::move(nearer);
    }
    if (found.size() == 1) return found.front();
    if (found.size() > 1) return std::unexpected{several(name, found)};
    const std::string shown = codec::strict::shortened(name);
    return std::unexpected{
        nothing({fmt::format("没有编号或者姓名为“{}”的人员。请填写编号（如m33）或者登记的姓名。", shown),
                 fmt::format("No person has the id or name \"{}\". Give an id such as m33, or the name as registered.",
                             shown)})};
}

std::expected<PostId, Unnamed> Naming::post(const std::string& text) const
{
    if (const auto id = id_from<PostId>(text)) {
        if (people().find(*id) && may_name(people()[*id].org)) return *id;
        return std::unexpected{
            nothing({fmt::format("没有编号为“{}”的职务。", text), fmt::format("There is no post {}.", text)})};
    }
    const auto holder = person(text);
    if (!holder) return std::unexpected{holder.error()};
    std::vector<PostId> posts = people().posts_of(*holder, today_, today_);
    std::vector<PostId> leading = posts;
    std::erase_if(leading, [&](PostId post) { return !registry::is_leading(people()[people()[post].org].kind); });
    if (posts.size() > 1 && leading.size() == 1) return leading.front();
    if (posts.size() == 1) return posts.front();
    const std::string shown = codec::strict::shortened(text);
    if (posts.empty())
        return std::unexpected{
            nothing({fmt::format("“{}”今天没有职务，请填写职务编号（如p5）。", shown),
                     fmt::format("\"{}\" holds no post today; give the id of a post such as p5.", shown)})};
    std::vector<std::string> all;
    for (const PostId post : posts)
        all.push_back(fmt::format("{}（{}）", to_text(post), directory_.name(people()[people()[post].org])));
    return std::unexpected{ambiguous(text, all)};
}

}  // namespace jinze::input
