// A self-signed certificate with its key in a temporary folder, for tests of TLS.
#pragma once

#include <doctest/doctest.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <string>

#include "base/folder_test.h"

namespace jinze::http {

struct Certificate {
    Certificate()
    {
        EVP_PKEY* key = EVP_RSA_gen(2048);
        X509* it = X509_new();
        ASN1_INTEGER_set(X509_get_serialNumber(it), 1);
        X509_gmtime_adj(X509_getm_notBefore(it), 0);
        X509_gmtime_adj(X509_getm_notAfter(it), 3600);
        X509_set_pubkey(it, key);
        X509_NAME* name = X509_get_subject_name(it);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, reinterpret_cast<const unsigned char*>("localhost"), -1,
                                   -1, 0);
        X509_set_issuer_name(it, name);
        REQUIRE(X509_sign(it, key, EVP_sha256()) > 0);
        std::FILE* file = std::fopen(path().c_str(), "w");
        PEM_write_X509(file, it);
        PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        std::fclose(file);
        X509_free(it);
        EVP_PKEY_free(key);
    }
    std::string path() const { return folder / "both.pem"; }
    test::Folder folder;
};

}  // namespace jinze::http
