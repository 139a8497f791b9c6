"""The configuration files of the test print system (``cups_rig``): bus, Avahi, cupsd and two printers."""

BUS_CONF = """\
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>system</type>
  <listen>{address}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow user="*"/>
    <allow own="*"/>
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
  </policy>
</busconfig>
"""

AVAHI_CONF = """\
[server]
host-name=cups-rig
allow-interfaces=lo
use-ipv4=yes
use-ipv6=no
[publish]
disable-publishing=yes
"""

CUPS_FILES_CONF = """\
User lp
Group lp
SystemGroup root
ServerRoot {cups}/root
RequestRoot {cups}/spool
TempDir {cups}/spool/tmp
CacheDir {cups}/cache
StateDir {cups}/state
Printcap {cups}/printcap
AccessLog {cups}/log/access_log
ErrorLog {cups}/log/error_log
PageLog {cups}/log/page_log
CreateSelfSignedCerts no
"""

# as Debian ships it, except that nobody has to sign in and that a job is on disk before it is answered for
CUPSD_CONF = """\
Listen {server}
Listen {socket}
LogLevel info
MaxLogSize 0
Browsing No
WebInterface No
DefaultAuthType None
DirtyCleanInterval 0
IdleExitTimeout 0
ErrorPolicy retry-job
JobRetryInterval 2
<Location />
  Order allow,deny
  Allow localhost
</Location>
<Policy default>
  JobPrivateAccess default
  JobPrivateValues default
  SubscriptionPrivateAccess default
  SubscriptionPrivateValues default
  <Limit All>
    Order deny,allow
    Allow localhost
  </Limit>
</Policy>
"""

# $1 is the document. A name in started/ says that it arrived, a file in printed/ is paper.
PRINT_COMMAND = """\
#!/bin/sh
folder={folder}
job=$(printf %06d "$IPP_JOB_ID")
stamp=$(date +%s%N)
: > "$folder/started/$stamp-$job"
while [ -e "$folder/HOLD" ]; do sleep 0.05; done
if [ -e "$folder/PAPER_OUT" ]; then
  echo "STATE: +media-empty-error" >&2
  while [ -e "$folder/PAPER_OUT" ]; do sleep 0.05; done
  echo "STATE: -media-empty-error" >&2
fi
cat "/proc/$$/environ" > "$folder/printed/$stamp-$job.env"
cp "$1" "$folder/printed/$stamp-$job.part" &&
mv "$folder/printed/$stamp-$job.part" "$folder/printed/$stamp-$job.pdf"
"""

_COMMON_CONF = """\
ATTR mimeMediaType document-format-supported application/octet-stream,application/pdf,image/pwg-raster
ATTR mimeMediaType document-format-default application/pdf
ATTR keyword print-scaling-supported auto,auto-fit,fill,fit,none
ATTR keyword print-scaling-default auto
ATTR keyword sides-supported one-sided
ATTR keyword sides-default one-sided
ATTR keyword print-color-mode-supported monochrome
ATTR keyword print-color-mode-default monochrome
ATTR boolean color-supported false
ATTR rangeOfInteger copies-supported 1-99
ATTR integer copies-default 1
ATTR keyword media-col-supported media-bottom-margin,media-left-margin,media-right-margin,media-size,\
media-size-name,media-source,media-top-margin,media-type
ATTR keyword media-source-supported main
ATTR keyword media-type-supported stationery
"""


def _media_col(which: str, width: int, height: int, margin: int) -> str:
    margins = "".join(
        f"  MEMBER integer media-{side}-margin {margin}\n" for side in ("bottom", "left", "right", "top")
    )
    return (
        f"ATTR collection media-col-{which} {{\n  MEMBER collection media-size {{\n"
        f"    MEMBER integer x-dimension {width}\n    MEMBER integer y-dimension {height}\n  }}\n"
        f"{margins}  MEMBER keyword media-source main\n  MEMBER keyword media-type stationery\n}}\n"
    )


THERMAL_CONF = (
    _COMMON_CONF
    + """\
ATTR text printer-make-and-model "Rig Thermal 80"
ATTR resolution printer-resolution-supported 203dpi
ATTR resolution printer-resolution-default 203dpi
ATTR resolution pwg-raster-document-resolution-supported 203dpi
ATTR keyword pwg-raster-document-type-supported black_1,sgray_8
ATTR keyword media-supported custom_min_58x30mm,custom_max_80x600mm,custom_receipt_80x150mm
ATTR keyword media-default custom_receipt_80x150mm
ATTR keyword media-ready custom_receipt_80x150mm
ATTR integer media-bottom-margin-supported 0
ATTR integer media-left-margin-supported 0
ATTR integer media-right-margin-supported 0
ATTR integer media-top-margin-supported 0
ATTR collection media-size-supported {
  MEMBER rangeOfInteger x-dimension 5800-8000
  MEMBER rangeOfInteger y-dimension 3000-60000
},{
  MEMBER integer x-dimension 8000
  MEMBER integer y-dimension 15000
}
"""
    + "".join(_media_col(which, 8000, 15000, 0) for which in ("default", "ready", "database"))
)

LASER_CONF = (
    _COMMON_CONF
    + """\
ATTR text printer-make-and-model "Rig Laser A4"
ATTR resolution printer-resolution-supported 600dpi
ATTR resolution printer-resolution-default 600dpi
ATTR resolution pwg-raster-document-resolution-supported 600dpi
ATTR keyword pwg-raster-document-type-supported sgray_8
ATTR keyword media-supported iso_a4_210x297mm,iso_a5_148x210mm
ATTR keyword media-default iso_a4_210x297mm
ATTR keyword media-ready iso_a4_210x297mm
ATTR integer media-bottom-margin-supported 423
ATTR integer media-left-margin-supported 423
ATTR integer media-right-margin-supported 423
ATTR integer media-top-margin-supported 423
ATTR collection media-size-supported {
  MEMBER integer x-dimension 21000
  MEMBER integer y-dimension 29700
},{
  MEMBER integer x-dimension 14800
  MEMBER integer y-dimension 21000
}
"""
    + "".join(_media_col(which, 21000, 29700, 423) for which in ("default", "ready", "database"))
)
