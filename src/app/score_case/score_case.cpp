#include "app/score_case/score_case.h"

#include <algorithm>

#include "app/codec/leaf.h"
#include "app/score/standing.h"
#include "app/score/tree.h"
#include "app/score_case/leaf_index.h"
#include "domain/scheme/load.h"
#include "domain/scheme/names.h"

namespace jinze::score {
namespace {

using fact_sheet::Assessed;

using scheme::FactSource;

class Maker {
public:
    explicit Maker(const ScoreAsked& asked) : asked_{asked}, index_{asked.journal} {}

    std::expected<ScoreCase, Bilingual> made()
    {
        const Assessed assessed = fact_sheet::assessed(asked_.state, asked_.body, asked_.period, asked_.known);
        if (auto why = find_scheme(assessed)) return std::unexpected{*std::move(why)};
        it_.body = {to_text(asked_.body), asked_.name, asked_.state.people()[asked_.body].kind};
        it_.period = {asked_.period.first, asked_.period.last};
        if (assessed.group) it_.plan = cited(index_.plan(assessed.it->id, assessed.group->planned.group));
        it_.head = index_.tree().head();
        for (const LeafNumber leaf : index_.holidays()) it_.calendar.push_back(cited(leaf));
        add_parameters();
        it_.facts = facts(assessed, asked_.known, asked_.known);
        const bool drafted = assessed.group && assessed.group->delivered <= asked_.known;
        if (drafted) it_.draft = facts(assessed, assessed.group->planned.draft, assessed.group->delivered);
        add_erased();
        add_leaves();
        return std::move(it_);
    }

private:
    // The version that the group was planned with; without a plan, the last adopted for bodies of this kind.
    std::optional<Bilingual> find_scheme(const Assessed& assessed)
    {
        const auto& appraisals = asked_.state.of<appraisal::Appraisals>();
        std::vector<const appraisal::SchemeVersion*> versions;
        if (assessed.group) {
            versions = {appraisals.scheme_of(*assessed.group)};
        } else {
            for (const appraisal::SchemeVersion& version : appraisals.schemes())
                if (version.entered <= asked_.known && version.from <= asked_.period.first)
                    versions.push_back(&version);
        }
        const auto kind = asked_.state.people()[asked_.body].kind;
        for (auto version = versions.rbegin(); version != versions.rend(); ++version) {
            if (!*version) continue;
            const auto text = asked_.journal.document((*version)->file);
            const auto leaf = index_.scheme((*version)->file);
            if (!text || !leaf) continue;
            auto loaded = scheme::load({"scheme.toml", *text}, duties());
            if (!loaded || std::ranges::find(loaded->scheme.bodies, kind) == loaded->scheme.bodies.end()) continue;
            scheme_ = std::move(loaded->scheme);
            it_.scheme = {(*version)->scheme, (*version)->scheme.text() + ".toml", {}, cited(*leaf), *text};
            return {};
        }
        return Bilingual{"本组织没有已经采用的评分办法，以事实、测评和会议决定为准。",
                         "No scheme was adopted for this body: facts, ballots and the meeting's decision count."};
    }

    // The program's duties, and those that the district adopted besides.
    catalogue::Catalogue duties() const
    {
        std::vector<ProvenLeaf> adopted;
        for (std::size_t i = 0; const auto leaf = index_.version(i); ++i)
            if (auto text = asked_.journal.leaf(*leaf)) adopted.push_back({*leaf, *std::move(text), {}, {}});
        return duties_of(adopted);
    }

    void add_parameters()
    {
        for (const LeafNumber leaf : index_.parameters()) {
            const duty::Parameters& numbers = asked_.state.duties().parameters(index_.day(leaf));
            it_.parameters.push_back(
                {index_.day(leaf), numbers.late_entry, numbers.reason, numbers.due_soon, cited(leaf)});
        }
        const duty::Parameters usual;
        if (it_.parameters.empty())
            it_.parameters.push_back({asked_.state.first_day(), usual.late_entry, usual.reason, usual.due_soon, {}});
    }

    // Judgements and ballots as of `judged`.
    CaseFacts facts(const Assessed& assessed, Day known, Day judged)
    {
        fact_sheet::Extra extra = fact_sheet::extra_of(asked_.state, assessed, asked_.body, known, judged);
        for (scheme::JudgedLine& line : extra.judged) line.reason = reason_of(assessed, line.item, judged);
        const scheme::Facts found =
            fact_sheet::facts_of(asked_.state, scheme_, asked_.body, asked_.period, known, extra, asked_.patience);
        CaseFacts all{.known = known, .unused = found.unused, .untaken = found.untaken};
        const appraisal::AssessmentId id = assessed ? assessed.it->id : appraisal::AssessmentId{};
        const std::vector<LeafNumber> stated = index_.said(id, asked_.body, "stated", known);
        for (const scheme::Fact& fact : found.facts) {
            CaseFact it{.fact = fact};
            if (fact.name.source == FactSource::duty) add_duty(it, known);
            if (fact.name.source == FactSource::matter) add_matter(it, known);
            if (fact.name.source == FactSource::stated) it.leaves = stated_leaf(fact, stated);
            all.facts.push_back(std::move(it));
        }
        for (const scheme::GroupBallots& it : found.ballots)
            all.ballots.push_back({it, cited(index_.said(id, asked_.body, "ballot:" + it.group.text(), known))});
        for (const scheme::JudgedLine& it : found.judged)
            all.judged.push_back({it, cited(index_.said(id, asked_.body, it.item.text(), known))});
        return all;
    }

    std::string reason_of(const Assessed& assessed, const Code& item, Day judged) const
    {
        if (!asked_.open) return {};
        const auto stand = appraisal::judged_stand(*assessed.it, asked_.body, item, judged);
        const bool stated = !stand.judged.empty() && stand.judged.front()->it.reason;
        return stated ? asked_.open(*stand.judged.front()->it.reason) : std::string{};
    }

    std::vector<LeafNumber> stated_leaf(const scheme::Fact& fact, const std::vector<LeafNumber>& stated)
    {
        constexpr std::string_view prefix = "书面认定";
        const std::size_t number = std::stoul(fact.label.substr(prefix.size()));
        return number <= stated.size() ? std::vector{cited(stated[number - 1])} : std::vector<LeafNumber>{};
    }

    // A window's own label, or that of another bearer before it: “2025Q3”, “o31@2025Q3”; of members “o6@2025/3”.
    void add_duty(CaseFact& it, Day known)
    {
        const std::string& label = it.fact.label;
        const bool of_members = label.find('/') != label.npos;
        const std::string bearer = label.find('@') == label.npos ? to_text(asked_.body) + "@" : "";
        const record::ObligationId id{it.fact.name.what.text() + "@" + bearer + label};
        const duty::Facts facts = fact_sheet::facts(asked_.state, asked_.patience);
        const auto obligation = of_members ? std::nullopt : duty::find_obligation(facts, id, known);
        if (!obligation) {
            for (std::size_t i = 0; i < facts.duties.versions().size(); ++i)
                if (facts.duties.versions()[i].terms.duty == it.fact.name.what)
                    if (const auto leaf = index_.version(i)) it.leaves.push_back(cited(*leaf));
            return;
        }
        it.basis = basis_of(facts, *obligation, known);
        const auto place = static_cast<std::size_t>(obligation->version - facts.duties.versions().data());
        if (const auto leaf = index_.version(place)) it.basis->terms = cited(*leaf);
        for (CountedRecord& record : it.basis->counted) record.leaves = cited(index_.of(record.record, known));
        for (RecordLeftOut& record : it.basis->left_out) record.leaves = cited(index_.of(record.record, known));
        for (const LeafNumber leaf : index_.reference_years(it.fact.name.what, known)) it.leaves.push_back(cited(leaf));
        add_decisions(*it.basis, id, known);
        add_item(*it.basis, *obligation, known);
    }

    void add_decisions(Basis& basis, const record::ObligationId& id, Day known)
    {
        for (const LeafNumber number : index_.of(id, known)) {
            const auto leaf = codec::leaf_from(*asked_.journal.leaf(number));
            if (std::get_if<duty::ObligationWaived>(&leaf.event) && basis.waived) basis.waived->leaf = number;
            if (std::get_if<duty::ReasonDecided>(&leaf.event) && basis.reason) basis.reason->leaf = number;
            if (std::get_if<duty::ContestDecided>(&leaf.event) && basis.contest) basis.contest->leaf = number;
            cited(number);
        }
    }

    // The matter that carries the item out: its leaf of that day.
    void add_item(Basis& basis, const duty::Obligation& obligation, Day known)
    {
        if (!basis.closed && !basis.more_time) return;
        const auto& matters = asked_.state.of<matter::Matters>();
        for (const matter::MatterId id : matters.of_item({obligation.occasion_record, obligation.occasion_item}))
            for (const LeafNumber leaf : index_.of(id, known)) {
                if (basis.closed && index_.day(leaf) == basis.closed->entered)
                    basis.closed->leaves.push_back(cited(leaf));
                if (basis.more_time && index_.day(leaf) == basis.more_time->entered)
                    basis.more_time->leaf = cited(leaf);
            }
    }

    void add_matter(CaseFact& it, Day known)
    {
        if (const auto record = id_from<RecordId>(it.fact.label)) return add_request(it, *record, known);
        const auto id = id_from<matter::MatterId>(it.fact.label);
        if (!id) return;
        const auto leaves = index_.of(*id, known);
        if (leaves.empty()) return;
        const matter::Matter& matter = asked_.state.of<matter::Matters>()[*id];
        if (const auto type = index_.type_of(matter.opened.type, leaves.front())) it.leaves.push_back(cited(*type));
        for (const LeafNumber leaf : leaves) it.leaves.push_back(cited(leaf));
    }

    // By the clock to answer it where there is one; else by the request and its answer.
    void add_request(CaseFact& it, RecordId request, Day known)
    {
        const duty::Facts facts = fact_sheet::facts(asked_.state, asked_.patience);
        const auto* version = facts.records[request].known(known);
        if (version && version->content.concerns)
            for (const duty::DutyVersion& duty : facts.duties.versions()) {
                if (duty.terms.owed.occasion != duty::Occasion::help_requested) continue;
                const record::ObligationId id{duty.terms.duty.text() + "@" + to_text(*version->content.concerns) + "@" +
                                              to_text(request)};
                const auto obligation = duty::find_obligation(facts, id, known);
                if (!obligation) continue;
                it.basis = basis_of(facts, *obligation, known);
                const auto place = static_cast<std::size_t>(obligation->version - facts.duties.versions().data());
                if (const auto leaf = index_.version(place)) it.basis->terms = cited(*leaf);
                for (CountedRecord& record : it.basis->counted) record.leaves = cited(index_.of(record.record, known));
                for (RecordLeftOut& record : it.basis->left_out) record.leaves = cited(index_.of(record.record, known));
                add_decisions(*it.basis, id, known);
            }
        for (const std::string& evidence : it.fact.evidence)
            if (const auto record = id_from<RecordId>(evidence))
                for (const LeafNumber leaf : index_.of(*record, known)) it.leaves.push_back(cited(leaf));
    }

    // Records whose words are gone.
    void add_erased()
    {
        std::set<RecordId> seen;
        for (const CaseFact& fact : it_.facts.facts)
            for (const std::string& evidence : fact.fact.evidence) {
                const auto id = id_from<RecordId>(evidence);
                const auto* record = id && seen.insert(*id).second ? asked_.state.records().find(*id) : nullptr;
                const auto* version = record ? record->known(asked_.known) : nullptr;
                if (!version || asked_.journal.row(version->words)) continue;
                it_.erased.push_back({evidence, index_.of(*id, asked_.known).back()});
            }
    }

    void add_leaves()
    {
        const ledger::Tree& tree = index_.tree();
        for (const LeafNumber leaf : cited_)
            it_.leaves.push_back({leaf, *asked_.journal.leaf(leaf), {}, tree.inclusion(leaf, tree.size())});
    }

    LeafNumber cited(LeafNumber leaf) { return *cited_.insert(leaf).first; }
    std::vector<LeafNumber> cited(std::vector<LeafNumber> leaves)
    {
        cited_.insert(leaves.begin(), leaves.end());
        return leaves;
    }

    const ScoreAsked& asked_;
    LeafIndex index_;
    scheme::Scheme scheme_;
    ScoreCase it_;
    std::set<LeafNumber> cited_;
};

}  // namespace

std::expected<ScoreCase, Bilingual> score_case(const ScoreAsked& asked) { return Maker{asked}.made(); }

}  // namespace jinze::score
