// The words of a type's file: those of domain/matter/terms.h, with '-' for '_'.
#pragma once

#include "domain/catalogue/words.h"
#include "domain/matter/describe.h"

namespace jinze::catalogue {

template <>
std::span<const std::string_view> spellings<matter::Phase>();
template <>
std::span<const std::string_view> spellings<matter::Owner>();
template <>
std::span<const std::string_view> spellings<matter::Opener>();
template <>
std::span<const std::string_view> spellings<matter::Rung>();
template <>
std::span<const std::string_view> spellings<matter::MatterAct>();
template <>
std::span<const std::string_view> spellings<matter::MatterStanding>();
template <>
std::span<const std::string_view> spellings<registry::OrgKind>();

}  // namespace jinze::catalogue
