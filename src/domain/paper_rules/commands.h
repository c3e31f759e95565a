// What may be asked about papers. Whoever records for the body that issues a paper may issue it and declare it void.
#pragma once

#include <boost/describe.hpp>
#include <boost/mp11/list.hpp>

#include "domain/district/grants.h"
#include "domain/district/words.h"
#include "domain/paper/terms.h"

namespace jinze::district {

struct SetPaperSeries {
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    OrgId org;
    Text word;                                  // 区直督
    std::optional<int> first;                   // the first number of this year; nothing: 1
    std::optional<paper::Numbering> numbering;  // nothing: here
};
struct IssuePaper {  // 签发: gives the number
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    paper::PaperKind kind{};
    OrgId org;
    Text word;
    std::optional<int> number;  // only where numbers are typed
    PersonId signer;
    std::optional<matter::MatterId> matter;
    std::optional<RecordId> record;
    Text title, wording;
};
struct VoidPaper {  // 作废: the number stays taken
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = true;
    paper::PaperId paper;
    Text why;
};

struct SetPaperTemplate {  // the file was read before: the rules do not see inside
    static constexpr Right needs = Right::record;
    static constexpr bool by_deputy = false;
    OrgId org;
    paper::PaperKind kind{};
    std::optional<Text> docx;  // in base64; nothing: the built-in template again
};

BOOST_DESCRIBE_STRUCT(SetPaperSeries, (), (org, word, first, numbering))
BOOST_DESCRIBE_STRUCT(IssuePaper, (), (kind, org, word, number, signer, matter, record, title, wording))
BOOST_DESCRIBE_STRUCT(VoidPaper, (), (paper, why))
BOOST_DESCRIBE_STRUCT(SetPaperTemplate, (), (org, kind, docx))

using PaperCommands = boost::mp11::mp_list<SetPaperSeries, IssuePaper, VoidPaper, SetPaperTemplate>;

}  // namespace jinze::district
