// Any bytes as a score's file, and a good file with bytes of it replaced: it is read and recomputed to a report, or
// refused in one sentence. What an altered file is found to be is said; nothing stops the program.
#include "app/codec/leaf.h"
#include "app/score/book.h"
#include "app/score/recompute.h"
#include "app/score/write.h"
#include "base/ensure.h"
#include "domain/catalogue/load.h"
#include "domain/scheme/names.h"
#include "storage/ledger/tree.h"

using namespace jinze;
using namespace jinze::score;

namespace {

constexpr auto scheme_text = R"([scheme]
id = "s"
title = "办法"
for = ["branch"]
from = 2025-01-01
[[document]]
id = "d"
title = "细则"
[[item]]
id = "a"
title = "主题党日"
fact = "duty:theme-day"
lose = { overdue = 2, done-late = 1 }
full = 10
source = { document = "d", row = 1 }
[[item]]
id = "b"
title = "满意度"
fact = "ballot:satisfaction"
full = 10
min_ballots = 3
source = { document = "d", row = 2 }
[[item]]
id = "c"
title = "质量"
fact = "judged"
up_to = 3
source = { document = "d", row = 3 }
[[item.example]]
says = "没有判断"
loses = 0
)";

LeafNumber write(std::vector<std::string>& leaves, const district::Event& event, Day on)
{
    leaves.push_back(codec::to_bytes({start_of(on), PersonId{1}, event}));
    return leaves.size() - 1;
}

std::string good_file()
{
    std::vector<std::string> leaves;
    const catalogue::Entry& duty = *catalogue::built_in().duty(Code{"theme-day"}, day_at(2025, 6, 1));
    write(leaves, district::DistrictOpened{}, day_at(2024, 12, 1));
    ScoreCase it;
    it.scheme = {Code{"s"}, "s.toml", {}, 1, scheme_text};
    write(leaves,
          appraisal::SchemeAdopted{.scheme = Code{"s"},
                                   .from = day_at(2025, 1, 1),
                                   .file = ledger::sha256(view_of(it.scheme.text)),
                                   .title = {"办法"}},
          day_at(2024, 12, 2));
    const LeafNumber terms =
        write(leaves, duty::DutyAdopted{duty.terms, {"主题党日"}, {}, {}, {}}, day_at(2024, 12, 3));
    record::Content held{.kind = record::Kind::meeting, .host = OrgId{5}, .performed = day_at(2025, 1, 20)};
    held.topics = {Code{"theme-day"}};
    const LeafNumber entered = write(leaves, record::RecordEntered{RecordId{1}, held, {}}, day_at(2025, 1, 21));
    CaseFact fact;
    fact.fact = {.name = *scheme::fact_named("duty:theme-day", catalogue::built_in()), .label = "2025-01"};
    fact.fact.standing = duty::Standing::done;
    fact.basis = Basis{.of = "theme-day@o5@2025-01", .terms = terms, .force = duty.terms.force};
    fact.basis->begin = day_at(2025, 1, 1);
    fact.basis->last = day_at(2025, 1, 31);
    fact.basis->counted = {{RecordId{1}, day_at(2025, 1, 20), day_at(2025, 1, 21), 1, {entered}}};
    fact.basis->done_on = day_at(2025, 1, 20);
    it.body = {"o5", "支部", registry::OrgKind::branch};
    it.period = {day_at(2025, 1, 1), day_at(2025, 12, 31)};
    it.facts = {.known = day_at(2026, 2, 9), .facts = {fact}};
    const appraisal::AssessmentId id{1};
    it.plan = {write(leaves,
                     appraisal::AssessmentPlanned{
                         .assessment = id, .by = OrgId{1}, .begin = day_at(2025, 1, 1), .last = day_at(2025, 12, 31)},
                     day_at(2025, 12, 20)),
               write(leaves,
                     appraisal::GroupPlanned{
                         .assessment = id, .group = Code{"g"}, .bodies = {OrgId{5}}, .draft = day_at(2026, 1, 15)},
                     day_at(2025, 12, 20))};
    appraisal::BallotsCounted votes{.assessment = id, .sheet = {OrgId{5}, {}, {}}, .voters = Code{"members"}};
    votes.handed_out = 9;
    votes.good = 4, votes.fairly_good = 2, votes.ordinary = 1, votes.poor = 1;
    const LeafNumber counted = write(leaves, votes, day_at(2026, 1, 8));
    const LeafNumber judged =
        write(leaves, appraisal::LineJudged{.assessment = id, .body = OrgId{5}, .item = Code{"c"}, .amount = 50},
              day_at(2026, 1, 8));
    it.facts.ballots = {{{Code{"members"}, 9, 4, 2, 1, 1, {}}, {counted}}};
    it.facts.judged = {{{Code{"c"}, scheme::Hundredths::of(50), "理由", {}}, {judged}}};
    it.draft = it.facts;
    it.draft->facts.clear();
    it.draft->known = day_at(2026, 1, 15);
    ledger::Tree tree;
    for (const std::string& leaf : leaves) tree.append(ledger::leaf_hash(view_of(leaf)));
    it.head = tree.head();
    for (LeafNumber i = 0; i < leaves.size(); ++i)
        it.leaves.push_back({i, leaves[i], {}, tree.inclusion(i, tree.size())});
    const auto file = file_of(it, "fuzz");
    ensure(file.has_value());
    ensure(recompute(*file, "fuzz", it.head).agrees);
    return to_text(*file);
}

// Each three bytes name a place, and the last of them takes its place there.
std::string altered(std::string text, std::string_view edits)
{
    for (; edits.size() >= 3; edits.remove_prefix(3)) {
        const auto high = static_cast<unsigned char>(edits[0]), low = static_cast<unsigned char>(edits[1]);
        text[(high * 256u + low) % text.size()] = edits[2];
    }
    return text;
}

void try_file(std::string_view text)
{
    const auto file = file_from(text);
    if (!file) {
        ensure(!file.error().english.empty() && !file.error().chinese.empty());
        return;
    }
    const Report report = recompute(*file, "fuzz", file->head);
    ensure(report.agrees == report.differences.empty());
    ensure(!report.cannot_prove.empty());
    for (const Difference& it : report.differences) ensure(!it.says.zh.empty() && !it.says.en.empty());
    static_cast<void>(book_of(*file));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const std::string good = good_file();
    const std::string_view bytes{reinterpret_cast<const char*>(data), size};
    try_file(bytes);
    try_file(altered(good, bytes.substr(0, 60)));
    return 0;
}
