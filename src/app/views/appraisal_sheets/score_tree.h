// 评分树: how one body's figure comes about, as sentences: clause, facts, arithmetic, evidence. Material for a meeting;
// no other body is on the page.
#pragma once

#include "app/views/appraisal_sheets/may_read.h"
#include "app/views/whose.h"
#include "domain/scheme/score.h"

namespace jinze::views {

struct ScoreTreeQuestion {
    std::string node;  // o17
    std::optional<Ranged<2000, 2999>> year;
    std::optional<Day> known;  // default: the first day on which the year could be drafted

    static constexpr std::array objections{
        ObjectionToMember{"year", {"年份应为2000至2999。", "A year must be from 2000 to 2999."}}};
};
BOOST_DESCRIBE_STRUCT(ScoreTreeQuestion, (), (node, year, known))

enum class TreeState : std::uint8_t { counted, not_applicable, not_due, unanswered, absent };
BOOST_DESCRIBE_ENUM(TreeState, counted, not_applicable, not_due, unanswered, absent)

struct TreeEvidence {
    std::string id;     // r12, d3, o17
    std::string title;  // of a record or matter that the reader may open; else the id
    bool opens = false;
};
struct TreeRow {
    std::string ref;       // 一 · 1.1
    bool is_part = false;  // a part of the scheme; else one line
    int depth = 0;         // of parts in parts
    TreeState state{};
    Bilingual title, amount;        // 10 − 3 = 7分 · 不适用，不是0分
    std::optional<Bilingual> full;  // of a part: 满分45分，适用40分
    Bilingual says, clause, facts, arithmetic;
    std::string source;                  // document and row
    std::vector<TreeEvidence> evidence;  // at most 40
    int evidence_count = 0;
    bool refers = false;
};
struct ScoreTreePage {
    Named body;
    std::optional<Bilingual> scheme;  // nothing: no scheme is for this kind of body
    std::string scheme_id;
    Day scheme_from{};
    int year = 0;
    Day known{};
    std::optional<std::string> total;  // 91.58; nothing: no full mark, or nothing applies
    Bilingual says, arithmetic;        // of the whole: how it was scaled and rounded, once
    std::optional<Bilingual> band;
    bool refers = false;
    std::vector<TreeRow> rows;                   // those that are not absent
    std::vector<Bilingual> absent;               // titles of lines whose source is not in use here
    int judged = 0, unanswered = 0, erased = 0;  // what the material cannot prove
    std::uint64_t leaves = 0;
    std::vector<int> years;
};
BOOST_DESCRIBE_STRUCT(TreeEvidence, (), (id, title, opens))
BOOST_DESCRIBE_STRUCT(TreeRow, (),
                      (ref, is_part, depth, state, title, amount, full, says, clause, facts, arithmetic, source,
                       evidence, evidence_count, refers))
BOOST_DESCRIBE_STRUCT(ScoreTreePage, (),
                      (body, scheme, scheme_id, scheme_from, year, known, total, says, arithmetic, band, refers, rows,
                       absent, judged, unanswered, erased, leaves, years))

Result<ScoreTreePage> score_tree(const Reader& reader, const ScoreTreeQuestion& asked);

}  // namespace jinze::views
