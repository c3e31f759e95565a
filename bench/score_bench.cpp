// What recomputing a score's file costs: one body under 40 items, six hundred windows with a record each, in a ledger
// of twenty thousand leaves. The limits are parsing the same bytes as JSON and hashing its proofs.
#include <cstdlib>

#include "app/codec/json_strict.h"
#include "app/codec/leaf.h"
#include "app/score/recompute.h"
#include "app/score/write.h"
#include "bench/measure.h"
#include "domain/catalogue/load.h"
#include "domain/scheme/names.h"
#include "storage/ledger/tree.h"

using namespace jinze;
using namespace jinze::bench;
using namespace jinze::score;

namespace {

constexpr std::size_t items = 40, wanted_facts = 600, ledger_size = 20'000;
constexpr int rounds = 11;
const Day known = day_at(2026, 2, 9);

struct Made {
    ScoreCase score;
    std::vector<std::string> bytes;

    LeafNumber write(const district::Event& event, Day on)
    {
        bytes.push_back(codec::to_bytes({start_of(on) + std::chrono::hours{9}, PersonId{7}, event}));
        return bytes.size() - 1;
    }
};

std::string item_text(std::size_t number, const std::string& fact, const std::string& lose)
{
    return "[[item]]\nid = \"i" + std::to_string(number) + "\"\ntitle = \"第" + std::to_string(number) +
           "行\"\nfact = \"" + fact + "\"\nlose = " + lose +
           "\nfull = 2\nsource = { document = \"d\", row = " + std::to_string(number + 1) + " }\n";
}

// A month's or a quarter's meeting in each window of the duty, held by the body itself.
void live(Made& made, const duty::Terms& terms, LeafNumber adopted, std::uint32_t& records, std::size_t bearers)
{
    for (std::uint32_t org = 5; org < 5 + bearers; ++org)
        for (auto window = calendar::window_containing(terms.owed.in_each, day_at(2025, 1, 1));
             window.last <= day_at(2025, 12, 31); window = calendar::window_after(terms.owed.in_each, window)) {
            CaseFact it;
            const std::string label = calendar::label_of(terms.owed.in_each, window.begin);
            it.fact.name = *scheme::fact_named("duty:" + terms.duty.text(), catalogue::built_in());
            it.fact.label = "o" + std::to_string(org) + " " + label;
            it.fact.standing = duty::Standing::done;
            it.basis = Basis{.of = terms.duty.text() + "@o" + std::to_string(org) + "@" + label, .terms = adopted};
            it.basis->force = terms.force;
            it.basis->needed = terms.owed.at_least;
            it.basis->begin = window.begin;
            it.basis->last = window.last;
            for (int i = 0; i < terms.owed.at_least; ++i) {
                const RecordId id{++records};
                record::Content held{.host = OrgId{org}, .performed = window.begin + days{9}};
                const duty::Evidence& evidence = terms.evidence.front();
                if (!evidence.kinds.empty()) held.kind = evidence.kinds.front();
                held.topics = evidence.topics;
                held.items = {{.nature = record::Nature::conclusion}, {.nature = record::Nature::problem}};
                held.presenters = {PersonId{7}};
                held.exceptions = {{PersonId{8}, record::Presence::sitting_in}};
                const LeafNumber leaf = made.write(record::RecordEntered{id, held, {}}, held.performed + days{1});
                it.basis->counted.push_back({id, held.performed, held.performed + days{1}, 1, {leaf}});
                it.fact.evidence.push_back(to_text(id));
                it.basis->done_on = held.performed;
            }
            made.score.facts.facts.push_back(std::move(it));
        }
}

bool is_plain(const duty::Terms& terms)
{
    return terms.owed.shape == duty::Shape::count && terms.bearer.who == duty::Bearer::branch &&
           terms.from <= day_at(2025, 1, 1);
}

Made made()
{
    Made it;
    std::string text =
        "[scheme]\nid = \"wide\"\ntitle = \"大表\"\nfor = [\"branch\"]\nfrom = 2025-01-01\n[[document]]\nid = "
        "\"d\"\ntitle = \"细则\"\n[[level]]\nid = \"light\"\ntitle = \"轻\"\n";
    it.write(district::DistrictOpened{}, day_at(2024, 12, 2));
    std::vector<std::pair<duty::Terms, LeafNumber>> duties;
    for (const catalogue::Entry& entry : catalogue::built_in().duties)
        if (is_plain(entry.terms))
            duties.emplace_back(entry.terms, it.write(duty::DutyAdopted{entry.terms, {entry.title.zh}, {}, {}, {}},
                                                      day_at(2024, 12, 3)));
    std::size_t number = 0;
    std::vector<std::string> kinds;
    for (const auto& [terms, leaf] : duties)
        if (scheme::fact_named("duty:" + terms.duty.text(), catalogue::built_in()))
            text += item_text(number++, "duty:" + terms.duty.text(), "{ overdue = 1, done-late = 0.5 }");
    for (const scheme::Named& kind : scheme::stated_kinds()) {
        if (number == items) break;
        if (kind.word == "discipline" || kind.word == "case") continue;
        const std::string fact = "stated:work-committee/" + std::string{kind.word};
        text += item_text(number++, fact, "{ light = 0.25 }");
        kinds.push_back(fact);
    }
    text += "[[item.example]]\nsays = \"没有\"\nloses = 0\n";
    std::uint32_t records = 0;
    std::size_t windows = 0;
    for (const auto& [terms, leaf] : duties)
        windows += terms.owed.in_each == calendar::Cadence::month     ? 12
                   : terms.owed.in_each == calendar::Cadence::quarter ? 4
                                                                      : 1;
    for (const auto& [terms, leaf] : duties)
        if (scheme::fact_named("duty:" + terms.duty.text(), catalogue::built_in()))
            live(it, terms, leaf, records, wanted_facts / windows + 1);
    it.score.scheme = {Code{"wide"}, "wide.toml", {}, 0, text};
    it.score.scheme.leaf = it.write(appraisal::SchemeAdopted{.scheme = Code{"wide"},
                                                             .from = day_at(2025, 1, 1),
                                                             .file = ledger::sha256(view_of(text)),
                                                             .title = {"办法"}},
                                    day_at(2024, 12, 4));
    const appraisal::AssessmentId id{1};
    it.score.plan = {
        it.write(
            appraisal::AssessmentPlanned{
                .assessment = id, .by = OrgId{1}, .begin = day_at(2025, 1, 1), .last = day_at(2025, 12, 31)},
            day_at(2025, 12, 20)),
        it.write(appraisal::GroupPlanned{.assessment = id, .group = Code{"g"}, .bodies = {OrgId{5}}},
                 day_at(2025, 12, 20))};
    for (const std::string& kind : kinds) {
        CaseFact fact;
        fact.fact = {.name = *scheme::fact_named(kind, catalogue::built_in()), .label = "d1", .level = Code{"light"}};
        const appraisal::StatedName name{fact.fact.name.by, fact.fact.name.what, Code{"light"}};
        fact.leaves = {it.write(appraisal::FactStated{.assessment = id, .body = OrgId{5}, .name = name}, known)};
        it.score.facts.facts.push_back(fact);
    }
    return it;
}

ScoreFile file_made()
{
    Made it = made();
    const std::size_t told = it.bytes.size();
    while (it.bytes.size() < ledger_size) it.write(duty::DutyEnded{Code{"none"}, known}, known);
    ledger::Tree tree;
    for (const std::string& leaf : it.bytes) tree.append(ledger::leaf_hash(view_of(leaf)));
    it.score.body = {"o5", "某支部", registry::OrgKind::branch};
    it.score.period = {day_at(2025, 1, 1), day_at(2025, 12, 31)};
    it.score.facts.known = known;
    it.score.head = tree.head();
    for (LeafNumber i = 0; i < told; ++i)
        it.score.leaves.push_back({i, it.bytes[i], {}, tree.inclusion(i, tree.size())});
    const auto file = file_of(it.score, "bench");
    if (!file) {
        for (const std::string& line : catalogue::printable(file.error())) std::fprintf(stderr, "%s\n", line.c_str());
        std::abort();
    }
    return *file;
}

}  // namespace

int main()
{
    const ScoreFile file = file_made();
    const std::string text = to_text(file);
    std::vector<double> recomputing, parsing, hashing;
    for (int i = 0; i < rounds; ++i) {
        recomputing.push_back(seconds_of([&] {
            const auto read = file_from(text);
            const Report report = recompute(*read, "bench", file.head);
            if (i == 0)
                for (const Difference& it : report.differences)
                    std::fprintf(stderr, "%s: %s\n", it.name.c_str(), it.says.en.c_str());
            if (!report.agrees) std::abort();
        }));
        parsing.push_back(seconds_of([&] {
            if (!codec::strict::check_json(text, longest_file)) std::abort();
        }));
        hashing.push_back(seconds_of([&] {
            for (const ProvenLeaf& it : file.leaves)
                if (!ledger::verify_inclusion(it.hash, it.index, file.head.size, it.proof, file.head.root))
                    std::abort();
        }));
    }
    const double took = median(recomputing), limit = median(parsing) + median(hashing);
    print({{"recompute: 40 items, one body", bench::text("%.0f ms", took * 1e3),
            bench::text("%.0f ms to parse and hash it", limit * 1e3), bench::text("%.1f", took / limit),
            "< 1 s of processor", "1 s"}});
    std::printf("(%zu facts, %zu leaves of %llu, %.1f MB)\n", file.facts.size(), file.leaves.size(),
                static_cast<unsigned long long>(file.head.size), static_cast<double>(text.size()) / 1e6);
    return took < 1 ? 0 : 1;
}
