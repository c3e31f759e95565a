// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/document/documents.h"
#include "domain/registry/describe.h"

namespace jinze::document {

BOOST_DESCRIBE_ENUM(DocumentKind, decision, provision, plan, notice, minutes, speech, other)
BOOST_DESCRIBE_ENUM(Fate, matter, duty, standing, nothing)
BOOST_DESCRIBE_STRUCT(ClauseRef, (), (document, clause))
BOOST_DESCRIBE_STRUCT(DocumentRegistered, (), (document, body, issuer, kind, day, replaces, title, number))
BOOST_DESCRIBE_STRUCT(ClauseEntered, (), (document, clause, label, text))
BOOST_DESCRIBE_STRUCT(ClauseDecided, (), (document, clause, fate, why))
BOOST_DESCRIBE_STRUCT(Decision, (), (entered, by, fate, why))
BOOST_DESCRIBE_STRUCT(Clause, (), (label, text, decisions))
BOOST_DESCRIBE_STRUCT(Document, (), (id, entered, by, registered, clauses, replaced_by))

}  // namespace jinze::document

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<document::DocumentKind> =
    "decision 决定 decision; provision 规定 provision; plan 实施方案 plan; notice 通知 notice; "
    "minutes 会议纪要 minutes; speech 讲话 speech; other 其他文件 other document";
template <>
inline constexpr std::string_view dictionary<document::Fate> =
    "matter 事项 matter; duty 职责 duty; standing 常态要求 standing requirement; nothing 不立项 nothing to set";

}  // namespace jinze::words
