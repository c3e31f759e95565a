// What the events of documents concern.
#pragma once

#include "domain/district/about.h"
#include "domain/document/documents.h"

namespace jinze::district {

inline About about(const document::DocumentRegistered& e, const State&)
{
    return {.chinese = "登记文件",
            .english = "a document was registered",
            .org = e.body,
            .over = {},
            .words = e.title,
            .made = to_text(e.document),
            .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const document::DocumentRegistered& e)
{
    return {subject("document", e.document)};
}

inline OrgId body_of_document(const State& state, document::DocumentId id)
{
    const document::Document* it = state.of<document::Documents>().find(id);
    return it ? it->registered.body : OrgId{};
}

inline About about(const document::ClauseEntered& e, const State& state)
{
    return {.chinese = "登记文件条款",
            .english = "a clause of a document was entered",
            .org = body_of_document(state, e.document),
            .over = {},
            .words = e.text,
            .made = {},
            .follow = Follow::nothing};
}
inline Subjects subjects_of(const State&, const document::ClauseEntered& e)
{
    return {subject("clause", e.document, e.clause)};
}

inline About about(const document::ClauseDecided& e, const State& state)
{
    About about{.chinese = "确定条款去向",
                .english = "the fate of a clause was decided",
                .org = body_of_document(state, e.document),
                .follow = Follow::nothing};
    if (e.why) about.words = *e.why;
    return about;
}
inline Subjects subjects_of(const State&, const document::ClauseDecided& e)
{
    return {subject("clause decided", e.document, e.clause)};
}

}  // namespace jinze::district
