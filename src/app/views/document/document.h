// One document: its clauses, the fate of each with every decision about it, the matters that carry it out or were found
// against it, and how it differs from the version before.
#pragma once

#include "app/clauses/versions.h"
#include "app/views/document/documents.h"
#include "app/views/matter/matters.h"

namespace jinze::clauses {

BOOST_DESCRIBE_ENUM(Change, same, changed, added, gone)

}  // namespace jinze::clauses

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<clauses::Change> =
    "same 未变 same; changed 有改动 changed; added 新增 added; gone 已删去 gone";

}  // namespace jinze::words

namespace jinze::views {

struct DecisionShown {
    Day on{};
    std::string by;  // the person's name; empty: the office
    document::Fate fate{};
    std::string why;
};
struct ClauseShown {
    int clause = 0;  // from 1
    std::string label, text;
    std::optional<document::Fate> fate;    // none: not decided
    std::vector<DecisionShown> decisions;  // the latest first
    std::vector<MatterRow> matters;        // that the reader may see, in the order opened
};
// A clause of the version before beside that of this one.
struct ClauseChange {
    clauses::Change change{};
    std::optional<int> was, now;  // from 1
    std::string was_label, was_text;
    std::vector<MatterRow> open;  // matters of the earlier clause that are open, if it was changed or is gone
};
struct DocumentPage {
    DocumentRow row;
    Day registered{};
    std::string registered_by;
    std::vector<ClauseShown> clauses;
    std::optional<DocumentRow> replaces;
    std::vector<DocumentRow> replaced_by;
    std::vector<ClauseChange> changes;  // if it replaces one
    bool may_decide = false;            // about its clauses
    std::vector<Named> may_open_for;    // bodies for which the reader may set a matter of a clause
};
BOOST_DESCRIBE_STRUCT(DecisionShown, (), (on, by, fate, why))
BOOST_DESCRIBE_STRUCT(ClauseShown, (), (clause, label, text, fate, decisions, matters))
BOOST_DESCRIBE_STRUCT(ClauseChange, (), (change, was, now, was_label, was_text, open))
BOOST_DESCRIBE_STRUCT(DocumentPage, (),
                      (row, registered, registered_by, clauses, replaces, replaced_by, changes, may_decide,
                       may_open_for))

Result<DocumentPage> document_page(const Reader& reader, const std::string& id);

// ---- the form that sets a matter ----

using PlaceNumber = Ranged<1, 1000>;

struct MatterFormQuestion {
    std::optional<std::string> document;  // with clause
    std::optional<PlaceNumber> clause;
    std::optional<std::string> record;  // with item
    std::optional<PlaceNumber> item;
};
struct PursuedRow {
    Named setter, lead;
    Day opened{};
    std::string matter, title;  // empty where the reader may not see it
};
struct FormClause {  // of the document named: what the form is filled with
    std::string document_title, document_number, label, text;
    std::optional<Named> lead;  // proposed: the first body that the clause names
    std::optional<Day> due;     // proposed: its day, if that is to come
};
struct MatterForm {
    std::vector<TypeChoice> types;
    std::optional<FormClause> clause;
    std::vector<PursuedRow> rows;  // 同源: open matters of the same clause or item, in the order opened
    std::vector<GoalShown> goals;  // in force today
};
BOOST_DESCRIBE_STRUCT(MatterFormQuestion, (), (document, clause, record, item))
BOOST_DESCRIBE_STRUCT(PursuedRow, (), (setter, lead, opened, matter, title))
BOOST_DESCRIBE_STRUCT(FormClause, (), (document_title, document_number, label, text, lead, due))
BOOST_DESCRIBE_STRUCT(MatterForm, (), (types, clause, rows, goals))

// What the form begins with: for which bodies, from which clause, and who already pursues the same clause or item.
Result<MatterForm> matter_form(const Reader& reader, const MatterFormQuestion& asked);

}  // namespace jinze::views
