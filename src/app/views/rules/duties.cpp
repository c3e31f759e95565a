#include "app/views/rules/duties.h"

#include <fmt/format.h>

#include "app/views/board/duty_list.h"
#include "app/views/rules/tallies.h"
#include "domain/duty/bearers.h"

namespace jinze::views {
namespace {

using district::Right;
using duty::DutyVersion;

// The version shown for a duty on a day: the one that applies to windows beginning then, else the last.
const DutyVersion* shown_version(const duty::Duties& duties, const Code& code, Day on)
{
    const DutyVersion* judging = duties.judging(code, on, on);
    const DutyVersion* latest = duties.latest(code);
    // A duty without a deadline that gets one on a later day is shown as decided.
    const bool to_come =
        judging && judging->terms.is_standing() && latest && latest->terms.from > on && !latest->terms.is_standing();
    return judging && !to_come ? judging : latest;
}

std::string english_title(const catalogue::Entry* entry, const DutyVersion& version)
{
    return entry ? entry->title.en : version.title;
}

std::vector<SourceAnswer> sources_of(const Reader& reader, const catalogue::Entry& entry)
{
    std::vector<SourceAnswer> sources;
    for (const catalogue::Source& source : entry.sources) {
        const catalogue::Document* document = reader.library.document(source.document);
        const Bilingual title = document ? document->title : Bilingual{source.document.text(), source.document.text()};
        sources.push_back(
            {source.document.text(), title, source.article, source.quote, source.sentence, source.verified});
    }
    return sources;
}

Burden burden_of(const Reader& reader, const DutyVersion& version, const catalogue::Entry* entry)
{
    Burden burden{.bearers = static_cast<int>(bearers_of(reader, version).size()),
                  .a_year = records_a_year(version.terms.owed)};
    burden.in_all = burden.bearers * burden.a_year;
    if (entry) burden.fields = entry->fields;
    return burden;
}

Day until_of(const DutyVersion& version) { return std::min(version.terms.until, version.ended); }

DutyStated stated(const Reader& reader, const DutyVersion& version)
{
    const catalogue::Entry* entry = reader.library.entry(version);
    const duty::Terms& terms = version.terms;
    const OrgId toward = version.unit.value_or(OrgId{});
    DutyStated it{.code = terms.duty,
                  .title = {entry && !version.unit ? entry->title.zh : version.title, english_title(entry, version)},
                  .force = terms.force,
                  .force_words = words::words_of(terms.force),
                  .tier = terms.tier,
                  .tier_words = words::words_of(terms.tier),
                  .area = terms.area,
                  .area_words = words::words_of(terms.area),
                  .bearer = bearer_words(terms.bearer),
                  .state = clocked_on(version, reader.today),
                  .cadence = cadence_words(terms.owed),
                  .from = terms.from};
    if (!terms.is_standing()) it.owed = terms.owed;
    if (until_of(version) != never) it.until = until_of(version);
    if (entry && entry->proposed && terms.is_standing()) {
        it.proposed = entry->proposed;
        it.proposed_words = cadence_words(*entry->proposed);
    }
    if (entry && entry->hint) it.hint = *entry->hint;
    it.own_clock = version.basis.has_value();
    it.basis = maybe_mention(reader, version.basis);
    it.unit = maybe_mention(reader, version.unit);
    if (entry) it.sources = sources_of(reader, *entry);
    it.burden = burden_of(reader, version, entry);
    const bool adopts = reader.may(Right::adopt, toward);
    it.may_adopt = adopts && !version.unit && (terms.is_standing() || !terms.evidence.empty());
    it.may_end = adopts && it.state != Clocked::ended;
    return it;
}

bool is_shown(const Reader& reader, const DutyVersion& version) { return !version.unit || reader.reads(*version.unit); }

std::vector<EvidenceShown> evidence_of(const Reader& reader, const duty::Terms& terms)
{
    std::vector<EvidenceShown> all;
    for (const duty::Evidence& evidence : terms.evidence) {
        EvidenceShown shown;
        for (const record::Kind kind : evidence.kinds) shown.kinds.push_back(words::words_of(kind));
        for (const Code& topic : evidence.topics) {
            shown.topics.push_back(reader.library.topic(topic));
            shown.topic_codes.push_back(topic);
        }
        for (const duty::Lack lack : words::asked(evidence)) {
            if (lack == duty::Lack::outside_window || lack == duty::Lack::wrong_kind ||
                lack == duty::Lack::topic_missing || lack == duty::Lack::below_quorum)
                continue;
            shown.asked.push_back(
                words::sentence({.lack = lack, .holds = true, .quorum = evidence.quorum, .topic = {}}));
        }
        if (evidence.quorum)
            shown.quorum = Bilingual{
                fmt::format("到会不少于应到的{}/{}", evidence.quorum.at_least, evidence.quorum.of),
                fmt::format("at least {}/{} of those due present", evidence.quorum.at_least, evidence.quorum.of)};
        all.push_back(std::move(shown));
    }
    return all;
}

void add_bearers(DutyPage& page, const Reader& reader, const DutyVersion& version)
{
    static constexpr std::size_t most = 200;
    for (const duty::BearerRef& bearer : bearers_of(reader, version)) {
        if (page.bearers.size() == most) return;
        page.bearers.push_back({duty::to_text(bearer),
                                desk::bearer_name(reader.asking(), bearer, reader.today, reader.today),
                                mention(reader, duty::home_of(reader.facts(), bearer, reader.today, reader.today))});
    }
}

}  // namespace

Bilingual bearer_words(const duty::BearerTerms& terms)
{
    Bilingual words = words::words_of(terms.who);
    for (const duty::Bearer also : terms.also) {
        const Bilingual more = words::words_of(also);
        words.zh += "、" + more.zh;
        words.en += ", " + more.en;
    }
    if (terms.for_each_charge) words = {words.zh + "，对每个分管单位", words.en + ", for each organisation in charge"};
    return words;
}

Clocked clocked_on(const DutyVersion& version, Day on)
{
    if (until_of(version) <= on) return Clocked::ended;
    if (version.terms.from > on) return Clocked::to_come;
    return version.terms.is_standing() ? Clocked::standing : Clocked::clock;
}

std::vector<duty::BearerRef> bearers_of(const Reader& reader, const DutyVersion& version)
{
    const duty::Facts facts = reader.facts();
    std::vector<duty::BearerRef> found;
    if (reader.sight.all().empty()) return found;
    for (const duty::Borne& it : duty::bearers(facts, version.terms.bearer, reader.sight.all(), reader.today)) {
        if (it.days_in(reader.today, reader.today) == 0) continue;
        if (!duty::bears(facts, version.terms.bearer, it, reader.today, reader.today)) continue;
        const OrgId home = duty::home_of(facts, it.bearer, reader.today, reader.today);
        if (version.unit && !reader.people().is_below(home, *version.unit, reader.today, reader.today)) continue;
        found.push_back(it.bearer);
    }
    return found;
}

Result<DutiesPage> duties_page(const Reader& reader)
{
    DutiesPage page{
        .on = reader.today, .tiers = {}, .duties = {}, .may_adopt = reader.may(Right::adopt, OrgId{}), .own_units = {}};
    for (const duty::Tier tier : {duty::Tier::oversee, duty::Tier::guide, duty::Tier::lead})
        page.tiers.push_back(words::words_of(tier));
    const OfficialOrder order{reader.state.duties()};
    std::vector<DutyStated> own;
    for (const Code& code : order.duties()) {
        const DutyVersion* version = shown_version(reader.state.duties(), code, reader.today);
        if (!version || !is_shown(reader, *version)) continue;
        (version->unit ? own : page.duties).push_back(stated(reader, *version));
    }
    std::move(own.begin(), own.end(), std::back_inserter(page.duties));
    for (const OrgId org : reader.sight.all())
        if (reader.people()[org].kind == registry::OrgKind::unit &&
            reader.people().lives(org, reader.today, reader.today) && reader.may(Right::adopt, org))
            page.own_units.push_back(mention(reader, org));
    return page;
}

Result<DutyPage> duty_page(const Reader& reader, const std::string& asked)
{
    const auto code = Code::from(asked);
    const DutyVersion* version = code ? shown_version(reader.state.duties(), *code, reader.today) : nullptr;
    if (!version || !is_shown(reader, *version)) return std::unexpected{views::absent("code")};
    DutyPage page{.duty = stated(reader, *version), .evidence = evidence_of(reader, version->terms)};
    if (const catalogue::Entry* entry = reader.library.entry(*version)) {
        page.proven_by = entry->proven_by;
        for (const catalogue::Example& example : entry->examples) page.examples.push_back(example.says);
    }
    for (const DutyVersion& it : reader.state.duties().versions()) {
        if (it.terms.duty != *code) continue;
        page.versions.push_back({.from = it.terms.from,
                                 .entered = it.entered,
                                 .until = until_of(it) == never ? std::nullopt : std::optional{until_of(it)},
                                 .cadence = cadence_words(it.terms.owed),
                                 .basis = maybe_mention(reader, it.basis),
                                 .file = it.file});
    }
    add_bearers(page, reader, *version);
    page.tally = tallies(reader, [&](const duty::Obligation& it) { return it.terms().duty == *code; })[*code];
    return page;
}

}  // namespace jinze::views
