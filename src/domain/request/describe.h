// Describes the types that this room writes to the ledger or reads from outside, members in the order written. New
// members go at the end and are optional; a renamed one keeps its wire name (base/describe.h).
#pragma once

#include "base/dictionary.h"
#include "domain/record/describe.h"
#include "domain/request/life.h"

namespace jinze::request {

BOOST_DESCRIBE_ENUM(RequestAct, confirm, object, settle, reopen)
BOOST_DESCRIBE_ENUM(RequestStanding, waiting, answered, unconfirmed, objected, settled)
BOOST_DESCRIBE_STRUCT(RequestStepped, (), (request, answer, act, words))
BOOST_DESCRIBE_STRUCT(Said, (), (entered, by, step))
BOOST_DESCRIBE_STRUCT(Asked, (), (request, said))

}  // namespace jinze::request

namespace jinze::words {

template <>
inline constexpr std::string_view dictionary<request::RequestAct> =
    "confirm 确认已解决 confirmed; object 提出异议 objected to; settle 认定已解决 found settled; "
    "reopen 认定未解决 found not settled";
template <>
inline constexpr std::string_view dictionary<request::RequestStanding> =
    "waiting 待答复 awaiting an answer; answered 已答复 answered; unconfirmed 待确认 unconfirmed; "
    "objected 有异议 objected to; settled 已解决 settled";

}  // namespace jinze::words
