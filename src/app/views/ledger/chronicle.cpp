#include "app/views/ledger/chronicle.h"

#include "app/codec/leaf.h"
#include "app/views/wording.h"
#include "domain/assembly/about.h"
#include "domain/district/describe.h"

namespace jinze::views {
namespace {

Bilingual post_words(const Reader& reader, PostId id)
{
    const registry::Post& post = reader.people()[id];
    return words::words_of(post.title, reader.people()[post.org].kind);
}

}  // namespace

void Chronicle::follow(const journal::Reading& journal, const district::State& state)
{
    const std::lock_guard lock{guard_};
    if (state.leaves() <= leaves_.size()) return;
    journal.read(leaves_.size(), [&](const journal::Leaf& leaf) {
        if (leaf.index >= state.leaves()) return;
        tree_.append(ledger::leaf_hash(view_of(leaf.bytes)));
        note(leaf.index, codec::leaf_from(leaf.bytes), state);
    });
}

void Chronicle::note(std::uint64_t index, const district::Leaf& leaf, const district::State& state)
{
    district::About about = district::about_event(leaf.event, state);
    const bool corrects = about.corrects, adds = about.adds;
    if (about.words.row) said_.emplace(index, about.words);
    Chronicled it{.leaf = index,
                  .at = leaf.at,
                  .by = {leaf.by, leaf.behalf.value_or(PersonId{})},
                  .event = static_cast<std::uint8_t>(leaf.event.index()),
                  .of_rules = about.of_rules,
                  .chinese = about.chinese,
                  .english = about.english,
                  .org = about.org,
                  .person = about.person,
                  .record = about.record,
                  .obligation = std::move(about.obligation),
                  .post = about.post,
                  .over = about.over,
                  .referral = about.referral,
                  .award = about.award};
    if (corrects) ++corrected_[it.record];
    if (const auto found = corrected_.find(it.record); it.record && found != corrected_.end())
        it.version = found->second;
    if (it.record && !adds) of_records_[it.record].push_back(index);
    if (it.person) about_[it.person].push_back(index);
    if (it.org && !it.record) about_orgs_[it.org].push_back(index);
    if (it.of_rules) of_rules_[it.event].push_back(index);
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

std::vector<std::uint64_t> Chronicle::of_rules(std::size_t event) const
{
    const std::lock_guard lock{guard_};
    const auto found = of_rules_.find(static_cast<std::uint8_t>(event));
    return found == of_rules_.end() ? std::vector<std::uint64_t>{} : found->second;
}

Bilingual object_of(const Reader& reader, const Chronicled& leaf)
{
    Bilingual object;
    if (!leaf.obligation.text.empty()) {
        const auto it = duty::find_obligation(reader.facts(), leaf.obligation, reader.today);
        if (!it) return object;
        const Bilingual title = views::title_of(reader.asking(), *it->version), window = views::window_words(*it);
        const Bilingual bearer = desk::bearer_name(reader.asking(), it->bearer, reader.today, reader.today);
        return {bearer.zh + "　" + title.zh + "　" + window.zh, bearer.en + ": " + title.en + ", " + window.en};
    }
    if (leaf.post && reader.people().find(leaf.post)) object = post_words(reader, leaf.post);
    if (leaf.over) {
        const std::string over = reader.asking().name(leaf.over);
        object = {object.zh + "：" + over, object.en + ": " + over};
    }
    return object;
}

std::string_view name_of(const Chronicled& leaf) { return described::alternative_names<district::Event>[leaf.event]; }

bool reads(const Reader& reader, const Chronicled& leaf)
{
    if (leaf.referral) {
        const referral::Referral* it = reader.state.of<referral::Referrals>().find(leaf.referral);
        if (!it || !reader.reads(*it)) return false;
        // A leaf says by whom; the person concerned learns from the page what happened, not who wrote it.
        return it->opened.concerned != reader.who || leaf.by.is(reader.who);
    }
    if (leaf.award) {
        const commendation::Award* it = reader.state.of<commendation::Awards>().find(leaf.award);
        return it && reader.reads_file(*it);
    }
    if (leaf.of_rules || (leaf.by && leaf.by.is(reader.who))) return true;
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
