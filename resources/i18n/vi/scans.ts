<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en_GB">
  <context>
    <name>Scans</name>
    <message>
      <source>Scans</source>
      <translation>Bản chụp</translation>
    </message>
    <message>
      <source>Scans of the paper</source>
      <translation>Bản chụp của giấy tờ</translation>
    </message>
    <message>
      <source>Scans of papers</source>
      <translation>Bản chụp giấy tờ (số hóa)</translation>
    </message>
    <message>
      <source>Choose files</source>
      <translation>Chọn tệp</translation>
    </message>
    <message>
      <source>Camera</source>
      <translation>Camera</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Đóng</translation>
    </message>
    <message>
      <source>Take off</source>
      <translation>Gỡ bản chụp</translation>
    </message>
    <message>
      <source>Why</source>
      <translation>Lý do</translation>
    </message>
    <message>
      <source>why it is taken off, then Enter</source>
      <translation>vì sao gỡ, rồi bấm Enter</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Thôi</translation>
    </message>
    <message>
      <source>{count} scans</source>
      <translation>{count} bản chụp</translation>
    </message>
    <message>
      <source>Making file {place} of {of} small…</source>
      <translation>Đang thu nhỏ tệp {place}/{of}…</translation>
    </message>
    <message>
      <source>digitised on {day}</source>
      <translation>số hóa ngày {day}</translation>
    </message>
    <message>
      <source>{count} pages</source>
      <translation>{count} trang</translation>
    </message>
    <message>
      <source>From the scanner: {name}</source>
      <translation>Từ máy quét: {name}</translation>
    </message>
    <message>
      <source>Attach</source>
      <translation>Gắn vào</translation>
    </message>
    <message>
      <source>Digitised on {day}: {paper}</source>
      <translation>Đã số hóa ngày {day}: {paper}</translation>
    </message>
    <message>
      <source>Use again</source>
      <translation>Dùng lại</translation>
    </message>
    <message>
      <source>at the province, from another counter</source>
      <translation>đã ở tỉnh, do quầy khác gửi</translation>
    </message>
    <message>
      <source>at the province</source>
      <translation>đã ở tỉnh</translation>
    </message>
    <message>
      <source>not sent: {cause}</source>
      <translation>chưa gửi: {cause}</translation>
    </message>
    <message>
      <source>being sent, {percent} %</source>
      <translation>đang gửi {percent} %</translation>
    </message>
    <message>
      <source>not sent yet, safe on this computer</source>
      <translation>chưa gửi, an toàn trên máy này</translation>
    </message>
  </context>
</TS>
